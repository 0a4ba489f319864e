"""Best values that Optuna's TPE finds in 50 trials of standard functions, from 20 seeds each.

python search_reference.py [FIRST-SEED] > optuna.json
"""

import json
import math
import sys

import optuna

REPEATS = 20
TRIALS = 50


def sphere(trial):
    return sum(trial.suggest_float(f"x{i}", -5, 5) ** 2 for i in range(3))


def branin(trial):
    x, y = trial.suggest_float("x", -5, 10), trial.suggest_float("y", 0, 15)
    bend = y - 5.1 / (4 * math.pi**2) * x**2 + 5 / math.pi * x - 6
    return bend**2 + 10 * (1 - 1 / (8 * math.pi)) * math.cos(x) + 10


def mixed(trial):
    rate = trial.suggest_float("rate", 1e-4, 1e-1, log=True)
    units = trial.suggest_int("units", 16, 64)
    kind = trial.suggest_categorical("kind", ["plain", "heavy", "light"])
    rest = {"plain": 0.5, "light": 1.0}.get(kind)
    if rest is None:
        rest = (trial.suggest_float("momentum", 0, 1) - 0.7) ** 2
    return (math.log10(rate) + 2.5) ** 2 + ((units - 40) / 20) ** 2 + rest


def best(function, seed):
    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed, multivariate=False))
    study.optimize(function, n_trials=TRIALS)
    return study.best_value


if __name__ == "__main__":
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    first = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    functions = (sphere, branin, mixed)
    seeds = range(first, first + REPEATS)
    json.dump({f.__name__: [best(f, s) for s in seeds] for f in functions}, sys.stdout, indent=1)
    print()
