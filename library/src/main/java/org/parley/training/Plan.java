package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;

/**
 * What one run is to do.
 *
 * @param game the game
 * @param label what tables and charts call the learner
 * @param learner the learner
 * @param episodes plays of the game, one learning step each; at least 1
 * @param seed the run's only source of randomness
 * @param recording what is recorded on the way
 */
public record Plan(
    Game game, String label, Learner learner, int episodes, long seed, Recording recording) {

  /** Refuses an empty run. */
  public Plan {
    Objects.requireNonNull(game, "game");
    Objects.requireNonNull(learner, "learner");
    Problems problems = new Problems();
    problems.requireRange(
        "episodes", episodes, 1, Integer.MAX_VALUE, "The papers train for 5,000 episodes.");
    problems.throwIfAny("run");
  }

  /**
   * All that the run's numbers follow from, on one line: plans of equal text are the same plan. A
   * game is told by its own text, so two games of a user's own must not share one.
   */
  public String text() {
    return "game = "
        + game
        + game.parameters()
        + "; label = "
        + label
        + "; learner = "
        + learner
        + "; episodes = "
        + episodes
        + "; seed = "
        + seed
        + "; recording = "
        + recording.text();
  }

  /**
   * What is recorded while training.
   *
   * @param evaluations points of the learning curve, evenly spread, at least 1
   * @param evaluationEpisodes fresh joint actions a point, at least 1
   * @param moments shares of training, from 0 to 1, at which particles are kept
   * @param particles fresh joint actions kept at a moment, at least 1
   * @param finalEpisodes fresh joint actions of the final return, at least 1
   * @param watches who else looks at the policy, and how often; empty for nobody
   */
  public record Recording(
      int evaluations,
      int evaluationEpisodes,
      List<Double> moments,
      int particles,
      int finalEpisodes,
      List<Watch> watches) {

    /**
     * A probe that looks at the policy.
     *
     * @param probe what looks
     * @param readings moments at which it does, evenly spread, at least 1; one more before training
     */
    public record Watch(Probe probe, int readings) {

      /** Refuses a probe that never looks. */
      public Watch {
        Objects.requireNonNull(probe, "probe");
        Problems problems = new Problems();
        atLeastOne(problems, "readings", readings);
        problems.throwIfAny("recording");
      }
    }

    /** Refuses empty recordings and moments outside of training, all at once. */
    public Recording {
      moments = List.copyOf(moments);
      watches = List.copyOf(watches);
      Problems problems = new Problems();
      atLeastOne(problems, "evaluations", evaluations);
      atLeastOne(problems, "evaluationEpisodes", evaluationEpisodes);
      atLeastOne(problems, "particles", particles);
      atLeastOne(problems, "finalEpisodes", finalEpisodes);
      for (double moment : moments) {
        problems.require(
            moment >= 0 && moment <= 1,
            "moments",
            moment,
            "a share of training from 0 to 1",
            "0 is before the first step, 1 after the last.");
      }
      problems.throwIfAny("recording");
    }

    /** Without probes. */
    public Recording(
        int evaluations,
        int evaluationEpisodes,
        List<Double> moments,
        int particles,
        int finalEpisodes) {
      this(evaluations, evaluationEpisodes, moments, particles, finalEpisodes, List.of());
    }

    /** The same with one more probe, which looks before training and at so many moments of it. */
    public Recording probing(Probe added, int readings) {
      List<Watch> more = new ArrayList<>(watches);
      more.add(new Watch(added, readings));
      return new Recording(
          evaluations, evaluationEpisodes, moments, particles, finalEpisodes, more);
    }

    /** The {@link Protocol}'s points, six moments of 200 particles, 1,000 at the end. */
    public static Recording standard() {
      return new Recording(
          Protocol.POINTS, Protocol.EPISODES, List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0), 200, 1000);
    }

    /** The numbers, on one line; probes by their number alone. */
    public String text() {
      return List.of(evaluations, evaluationEpisodes, particles, finalEpisodes, watches.size())
          + " at "
          + moments;
    }

    private static void atLeastOne(Problems problems, String where, int value) {
      problems.requireRange(where, value, 1, Integer.MAX_VALUE, "Leave it at its default.");
    }
  }
}
