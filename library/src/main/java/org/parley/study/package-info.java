/**
 * Studies: one game, several learners, many seeds.
 *
 * <p>A {@link org.parley.study.Study} is an immutable specification; running it in parallel over
 * seeds gives a {@link org.parley.study.Result} whose numbers do not depend on the number of
 * threads. What was computed when a study is interrupted stays in its result.
 */
package org.parley.study;
