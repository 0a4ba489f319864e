"""Reads a folder of exports with the tools they are meant for and prints what they saw, as JSON."""

import json
import pathlib
import sys

import pandas
from marl_eval.utils.data_processing_utils import create_matrices_for_rliable, data_process_pipeline
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

folder = pathlib.Path(sys.argv[1])


def tensorboard():
    seen = {}
    for file in sorted(folder.glob("tensorboard/**/events*")):
        accumulator = EventAccumulator(str(file.parent)).Reload()
        run = str(file.parent.relative_to(folder / "tensorboard"))
        seen[run] = {
            tag: [[event.step, event.value] for event in accumulator.Scalars(tag)]
            for tag in accumulator.Tags()["scalars"]
        }
    return seen


def marl_eval():
    raw = json.load(open(folder / "marl-eval" / "marl-eval.json", encoding="utf-8"))
    processed = data_process_pipeline(raw_data=raw, metrics_to_normalize=[])
    matrices, _ = create_matrices_for_rliable(processed, "parley", [])
    return {name: matrix.tolist() for name, matrix in matrices["mean_return"].items()}


def csv():
    table = pandas.read_csv(folder / "csv" / "runs.csv")
    final = table[table["kind"] == "final"]
    return {
        "rows": len(table),
        "tasks": sorted(table["task"].unique()),
        "mean": final.groupby("learner")["return"].mean().to_dict(),
    }


def jsonl():
    table = pandas.read_json(folder / "jsonl" / "runs.jsonl", lines=True)
    return {"rows": len(table), "mean": table.groupby("learner")["return"].mean().to_dict()}


print(json.dumps({"tensorboard": tensorboard(), "marl-eval": marl_eval(), "csv": csv(), "jsonl": jsonl()}))
