package org.parley.negotiation;

import java.util.List;
import java.util.OptionalLong;
import org.parley.check.InvalidSpecException;

/**
 * A rule whose sets are drawn at random, once or again every few episodes (the SVNR paper's H.3.2,
 * Table 6).
 */
public sealed interface Drawn extends Negotiation permits RandomDag, SampledPeers {

  /**
   * The same rule, drawn anew every so many episodes.
   *
   * @param episodes at least 1; 1 is the paper's "per step" in a one-shot game
   */
  Drawn resampledEvery(long episodes);

  /** The same rule, drawn once for all of training. */
  Drawn drawnOnce();

  @Override
  OptionalLong resampledEvery();

  /** Refuses: there are no sets before they are drawn. */
  @Override
  default NegotiationSets over(List<String> agents) {
    throw InvalidSpecException.of(
        "negotiation",
        "rule",
        this,
        "a rule of fixed sets where no draw is made",
        "Draw sets with over(agents, stream), or take reach(agents), all that may be heard.");
  }

  /** The DSL's text of when sets are drawn. */
  static String text(OptionalLong every) {
    if (every.isEmpty()) {
      return ".drawnOnce()";
    }
    return every.getAsLong() == 1 ? "" : ".resampledEvery(" + every.getAsLong() + ")";
  }
}
