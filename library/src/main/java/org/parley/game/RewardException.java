package org.parley.game;

/** A reward function threw, or returned NaN or an infinity. */
public final class RewardException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String game;
  private final transient JointAction actions;

  /** A failure of {@code game} at {@code actions}; {@code cause} is null for a bad return value. */
  public RewardException(String game, JointAction actions, String what, Throwable cause) {
    super(
        "The reward of game \""
            + game
            + "\" "
            + what
            + " at the joint action "
            + actions
            + ". It must return a finite number for every joint action in the agents' intervals:"
            + " repair the reward, or narrow the intervals to where it is defined.",
        cause);
    this.game = game;
    this.actions = actions;
  }

  /** Name of the game. */
  public String game() {
    return game;
  }

  /** The agents' actions at which it failed. */
  public JointAction actions() {
    return actions;
  }
}
