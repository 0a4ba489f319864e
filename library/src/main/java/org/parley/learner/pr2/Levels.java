package org.parley.learner.pr2;

import org.parley.learner.option.Settings;

/**
 * At which levels agents reason: one, or each time a level from 1 to the highest drawn with
 * probability in proportion to mean^k / k!.
 */
final class Levels {

  private final int highest;
  private final boolean mixture;
  private final double[] upTo;

  Levels(Settings spec) {
    highest = spec.get(Pr2.LEVEL);
    mixture = spec.get(Pr2.MIXTURE);
    upTo = new double[highest + 1];
    double weight = 1;
    for (int level = 1; level <= highest; level++) {
      weight *= spec.get(Pr2.POISSON_MEAN) / level;
      upTo[level] = upTo[level - 1] + weight;
    }
  }

  /** Whether a level is drawn. */
  boolean mixture() {
    return mixture;
  }

  /** The lowest. */
  int lowest() {
    return mixture ? 1 : highest;
  }

  /** The highest. */
  int highest() {
    return highest;
  }

  /** How often opponents answer on the way to a level. */
  static int answers(int level) {
    return level / 2;
  }

  /** Whether a level's reasoning begins with a guess of the own action. */
  static boolean beginsWithOwn(int level) {
    return level % 2 == 0;
  }

  /** The level at a share p of the law. */
  int at(double p) {
    int level = lowest();
    while (level < highest && p * upTo[highest] > upTo[level]) {
      level++;
    }
    return level;
  }
}
