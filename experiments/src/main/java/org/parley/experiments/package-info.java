/**
 * The command line: {@code ./parley train max-of-three --learner svnr --seeds 20}.
 *
 * <p>{@link org.parley.experiments.Parley} is the way in; each command is a class of its own. A
 * command reads its options with {@link org.parley.experiments.option}, which refuses all bad input
 * together before anything is trained, and reports with {@link org.parley.experiments.report}.
 * Results go to standard output; progress and messages to standard error.
 *
 * <table>
 * <caption>Exit codes</caption>
 * <tr><td>0</td><td>done</td></tr>
 * <tr><td>1</td><td>failed while running; what was trained is reported</td></tr>
 * <tr><td>2</td><td>refused: bad input, nothing was trained</td></tr>
 * <tr><td>70</td><td>unexpected: a fault of Parley's</td></tr>
 * <tr><td>130</td><td>interrupted; what was trained is reported</td></tr>
 * </table>
 */
package org.parley.experiments;
