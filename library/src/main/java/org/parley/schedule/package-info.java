/**
 * Annealing of the temperature α, on which the target exp(Q / α) of all particles depends: hot
 * enough at first that they see every peak, cold at the end so that they stand on one.
 *
 * <table>
 * <caption>Schedules by name</caption>
 * <tr><th>Name</th><th>Formula</th><th>Source</th></tr>
 * <tr><td>{@link org.parley.schedule.Exponential}</td><td>equal factors, then held</td><td>Parley's
 * default: from 30 to 0.05 over 0.6 of training</td></tr>
 * <tr><td>{@link org.parley.schedule.Linear}</td><td>equal differences, then held</td><td>Table
 * 8</td></tr>
 * <tr><td>{@link org.parley.schedule.Burst}</td><td>α' + 500 exp(−0.1 max(t − 10, 0))</td><td>F.2
 * </td></tr>
 * <tr><td>{@link org.parley.schedule.Relaxation}</td><td>0.01 + 0.99 exp(−t / τ)</td><td>H.5.3
 * </td></tr>
 * <tr><td>{@link org.parley.schedule.Geometric}</td><td>max(0.01, 0.9995^t)</td><td>Table 8
 * </td></tr>
 * <tr><td>{@link org.parley.schedule.Decay}</td><td>from (1 + t / scale)^−power</td><td>Meta-MAPG
 * basin entry, second phase</td></tr>
 * <tr><td>{@link org.parley.schedule.ThreeStage}</td><td>burst to 10, 1, 0.3</td><td>the public
 * precursor code</td></tr>
 * <tr><td>{@link org.parley.schedule.Constant}</td><td>α</td><td>ablations</td></tr>
 * </table>
 *
 * <p>The five paces of Table 8 are {@link org.parley.schedule.Annealing#table8()}. {@link
 * org.parley.schedule.Sequence}, {@link org.parley.schedule.Held} and {@link
 * org.parley.schedule.Restarted} put schedules together, {@link org.parley.schedule.Adaptive} waits
 * for the particles. Lengths are {@link org.parley.schedule.Span}s; a {@link
 * org.parley.schedule.Thermometer} follows a schedule through a training.
 */
package org.parley.schedule;
