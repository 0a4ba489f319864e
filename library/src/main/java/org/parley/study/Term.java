package org.parley.study;

/** What learners of a comparison should have in common. */
public enum Term {
  /** Hidden widths of what acts. */
  POLICY_NETWORKS("policy networks"),
  /** Hidden widths of what judges. */
  CRITIC_NETWORKS("critic networks"),
  /** The temperature schedule. */
  TEMPERATURE("temperature"),
  /** Updates for each step of the game. */
  GRADIENT_STEPS("gradient steps a step of the game"),
  /** Steps of an update. */
  BATCH("batch"),
  /** How runs are evaluated. */
  EVALUATION("evaluation"),
  /** How many settings were tried before. */
  SEARCH("search");

  private final String text;

  Term(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }
}
