/**
 * Statistics of few seeds that tell the truth about bimodal outcomes.
 *
 * <p>Everything starts from {@link org.parley.study.statistics.Scores}: final values of runs, those
 * of a task together. An {@link org.parley.study.statistics.Aggregate} makes one number of them —
 * mean, interquartile mean, median of task means, optimality gap (Agarwal et al., 2021) — and a
 * {@link org.parley.study.statistics.Bootstrap} puts an interval around it, resampling runs within
 * each task. A {@link org.parley.study.statistics.PerformanceProfile} shows the whole distribution,
 * {@link org.parley.study.statistics.Improvement} compares two learners, {@link
 * org.parley.study.statistics.Bimodality} says when a mean would describe no run at all, and {@link
 * org.parley.study.statistics.Separation} how many seeds would tell two learners apart.
 *
 * <p>All randomness comes from a stream; the same scores give the same numbers anywhere.
 */
package org.parley.study.statistics;
