/**
 * Measurements against PyTorch and JAX: {@link org.parley.experiments.bench.Parity} makes sure that
 * all sides compute the same, {@link org.parley.experiments.bench.Comparison} times them in
 * alternation, {@link org.parley.experiments.bench.Workloads} says what. The peers' side is in
 * {@code experiments/peers}.
 */
package org.parley.experiments.bench;
