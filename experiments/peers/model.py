"""What both peers share: the sizes of SVNR on Max of Three and the file that all sides load."""

import json
import math
from pathlib import Path

import numpy as np

AGENTS = 3
NOISE = 2
LEARNING_RATE = 3e-3
PENALTY = 1e-3
FLOOR = 1e-3
WIDE, HIGH = (-5.0, -5.0, 3.0), (7.0, 7.0, -4.0)
WIDTH, NARROW = 3.0, 1.5


def temperature(step, steps, over=0.9):
    return 30.0 * (0.05 / 30.0) ** min(1.0, step / (over * steps))


def shapes(inputs, hidden):
    widths = [inputs, hidden, hidden, 1]
    return list(zip(widths[:-1], widths[1:]))


def hidden_of(inputs, parameters):
    """The width h of inputs → h → h → 1 with so many parameters."""
    return next(h for h in range(1, parameters) if h * (inputs + 1) + h * (h + 1) + h + 1 == parameters)


def networks(hidden):
    """Inputs of the three maps and of the critic, with the shapes of their layers."""
    return [shapes(NOISE * (i + 1), hidden) for i in range(AGENTS)] + [shapes(AGENTS, hidden)]


def random_weights(hidden, seed):
    rng = np.random.default_rng(seed)
    return [
        [
            (
                rng.uniform(-1, 1, shape).astype(np.float32) * math.sqrt(6 / sum(shape)),
                np.zeros(shape[1], np.float32),
            )
            for shape in network
        ]
        for network in networks(hidden)
    ]


def unflatten(flat, network):
    layers, at = [], 0
    for inputs, outputs in network:
        weights = flat[at : at + inputs * outputs].reshape(inputs, outputs)
        at += inputs * outputs
        layers.append((weights, flat[at : at + outputs]))
        at += outputs
    return layers


def load(folder):
    """Arrays by name, as written by the Java side."""
    header = json.loads(Path(folder, "parity.json").read_text())
    data = np.fromfile(Path(folder, "parity.f32"), dtype="<f4")
    arrays, at = {}, 0
    for entry in header["arrays"]:
        size = math.prod(entry["shape"])
        arrays[entry["name"]] = data[at : at + size].reshape(entry["shape"]).copy()
        at += size
    return header, arrays


def difference(ours, theirs):
    """Relative to the size of the whole array: single elements may be near zero."""
    ours, theirs = np.asarray(ours, np.float64), np.asarray(theirs, np.float64)
    return float(np.linalg.norm(ours - theirs) / np.linalg.norm(theirs))
