package org.parley.game.zoo;

import org.parley.check.InvalidSpecException;

/** The published payoffs of the prisoner's dilemma, by number for command lines. */
public enum DilemmaPayoffs {
  /** −1, −3; 0, −2: Foerster et al. 2018 (LOLA). */
  LOLA(-1, -3, 0, -2),
  /** 3, 0; 5, 1: Axelrod 1984, and the Meta-MAPG basin entry experiments. */
  AXELROD(3, 0, 5, 1),
  /** 0.5, −1.5; 1.5, −0.5: Kim et al. 2021 (Meta-MAPG). */
  META_MAPG(0.5, -1.5, 1.5, -0.5);

  private final double both;
  private final double betrayed;
  private final double betrayer;
  private final double neither;

  DilemmaPayoffs(double both, double betrayed, double betrayer, double neither) {
    this.both = both;
    this.betrayed = betrayed;
    this.betrayer = betrayer;
    this.neither = neither;
  }

  /** 1 for LOLA, 2 for Axelrod, 3 for Meta-MAPG. */
  public int number() {
    return ordinal() + 1;
  }

  /** What the first agent gets: rows are its actions cooperate and defect, columns the other's. */
  public double[][] table() {
    return new double[][] {{both, betrayed}, {betrayer, neither}};
  }

  /**
   * The payoffs of this number.
   *
   * @throws InvalidSpecException for any other than 1, 2 and 3
   */
  static DilemmaPayoffs ofNumber(double number, String game) {
    for (DilemmaPayoffs payoffs : values()) {
      if (payoffs.number() == number) {
        return payoffs;
      }
    }
    throw InvalidSpecException.of(
        "game " + game,
        "payoffs",
        number,
        "1 (LOLA), 2 (Axelrod) or 3 (Meta-MAPG)",
        "Leave it out for Axelrod's.");
  }
}
