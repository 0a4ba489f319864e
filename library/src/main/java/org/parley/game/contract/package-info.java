/**
 * What every game owes, to be checked on one's own game: {@link
 * org.parley.game.contract.GameContract#check} plays it and reports each {@link
 * org.parley.game.contract.Law} with a counterexample where it is broken.
 *
 * <p>It is part of the library and not of its tests, so that notebooks and users' tests have it
 * without another artifact:
 *
 * <pre>{@code
 * GameReport report = GameContract.check(game);
 * assertTrue(report.holds(), report::toString);
 * }</pre>
 */
package org.parley.game.contract;
