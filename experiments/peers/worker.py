"""A peer at work: reads requests line by line, answers each with a line of JSON."""

import importlib
import json
import sys
import time

import model


def answer(peer, works, request):
    if request["do"] == "version":
        return {"version": peer.VERSION}
    if request["do"] == "parity":
        _, given = model.load(request["folder"])
        rewards, losses, final = peer.parity(request["folder"])
        return {
            "rewards": model.difference(rewards, given["rewards"]),
            "losses": model.difference(losses, given["losses"]),
            "weights": max(model.difference(w, given[f"final{i}"]) for i, w in enumerate(final)),
            **parts(peer, given),
        }
    key = json.dumps({k: v for k, v in request.items() if k != "rounds"}, sort_keys=True)
    began = time.perf_counter()
    if key not in works:
        works[key] = getattr(peer, request["do"])(**request)
    value = None
    for _ in range(request["rounds"]):
        value = works[key].round()
    return {"seconds": time.perf_counter() - began, "value": value}


def parts(peer, given):
    """The Stein direction and a stack of layers alone."""
    names = ("steinFixed", "steinGradient", "steinUpdated")
    stein = peer.stein(*(given[name] for name in names), given["steinAlpha"][0])
    inputs = given["layerInputs"]
    hidden = model.hidden_of(inputs.shape[1], given["layerWeights"].size)
    layers = model.unflatten(given["layerWeights"], model.shapes(inputs.shape[1], hidden))
    to_weights, to_inputs = peer.layer_gradients(layers, inputs)
    return {
        "stein": model.difference(stein, given["steinDirection"]),
        "toWeights": model.difference(to_weights, given["layerToWeights"]),
        "toInputs": model.difference(to_inputs, given["layerToInputs"]),
    }


def main():
    peer, works = importlib.import_module(sys.argv[1]), {}
    for line in sys.stdin:
        print(json.dumps(answer(peer, works, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
