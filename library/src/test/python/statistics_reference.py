"""Writes what rliable and diptest make of given scores, for the tests to be compared with.

python statistics_reference.py [INPUT] > rliable.json
Without INPUT scores are drawn from a seed; with it, its "x", "y", "at" and "samples" are taken.
"""

import json
import sys

import diptest
import numpy as np
from rliable import library, metrics

RESAMPLES = 200


def drawn():
    generator = np.random.default_rng(20261121)
    modes = np.where(generator.random((12, 3)) < 0.6, 9.9, -0.07)
    x = modes + generator.normal(0, 0.05, (12, 3)) + np.array([0.0, 1.0, 2.0])
    y = generator.normal(4, 3, (12, 3))
    y[3:6, 1] = x[3:6, 1]  # Ties between the two.
    samples = [generator.random(n) for n in (4, 5, 8, 20, 50)]
    samples += [np.concatenate([generator.normal(0, 1, n), generator.normal(6, 1, n)]) for n in (4, 15)]
    samples += [generator.exponential(1, 30), np.round(generator.normal(0, 2, 40)), x[:, 0]]
    samples.append(np.array([244.0, 2, 248, 207, 1, 271, 274, 163]))
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "at": np.linspace(-2, 13, 31).tolist(),
        "samples": [sample.tolist() for sample in samples],
    }


def indices(runs, tasks):
    return np.random.default_rng(7).integers(0, runs, (RESAMPLES, runs, tasks))


class Given(library.StratifiedBootstrap):
    """The stratified bootstrap with indices that are written down beside its interval."""

    given = None
    position = 0

    def update_indices(self):
        at = self.given[self.position % len(self.given)]
        self.position += 1
        return (at, *self._strata_indices)


def interval(scores, aggregate, method):
    bootstrap = Given(scores)
    bootstrap.given = indices(*scores.shape)
    return bootstrap.conf_int(
        lambda s: np.array([aggregate(s)]), reps=RESAMPLES, method=method
    ).ravel().tolist()


def reference(data):
    x, y = np.array(data["x"]), np.array(data["y"])
    one = y[:, :1]
    return {
        **data,
        "mean": metrics.aggregate_mean(x),
        "median": metrics.aggregate_median(x),
        "iqm": metrics.aggregate_iqm(x),
        "gap": metrics.aggregate_optimality_gap(x, 9.0),
        "profile": [float(library.run_score_deviation(x, tau)) for tau in data["at"]],
        "improvement": metrics.probability_of_improvement(x, y),
        "indices": indices(*x.shape).tolist(),
        "percentile": {
            "mean": interval(x, metrics.aggregate_mean, "percentile"),
            "median": interval(x, metrics.aggregate_median, "percentile"),
            "iqm": interval(x, metrics.aggregate_iqm, "percentile"),
        },
        "indicesOfOne": indices(*one.shape).tolist(),
        "bca": {"mean": interval(one, metrics.aggregate_mean, "bca")},
        "dips": [float(diptest.dipstat(np.array(s))) for s in data["samples"]],
    }


if __name__ == "__main__":
    given = json.load(open(sys.argv[1], encoding="utf-8")) if len(sys.argv) > 1 else drawn()
    json.dump(reference(given), sys.stdout, separators=(",", ":"))
    print()
