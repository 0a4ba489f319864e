package org.parley.study.search;

import java.util.Collections;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;

/** The spaces that the papers searched (Table 9 of the paper with the appendix). */
public final class PaperSpaces {

  /** Of actor and critic, from 1e-4 to 1e-1, log-uniform. */
  public static final String LEARNING_RATE = "learningRate";

  /** 256, 512 or 1,024. */
  public static final String BATCH = "batch";

  /** τ of the target critic, from 0.001 to 0.01. */
  public static final String TARGET_RATE = "targetRate";

  /** 1, 10 or 100. */
  public static final String REWARD_SCALE = "rewardScale";

  /** Width of every hidden layer: 64, 128 or 256. */
  public static final String HIDDEN = "hidden";

  /** M, from 16 to 64. */
  public static final String PARTICLES = "particles";

  private static final int HIDDEN_LAYERS = 2;

  private PaperSpaces() {}

  /** Table 9, all that concerns SVNR. */
  public static SearchSpace table9() {
    return SearchSpace.builder()
        .logUniform(LEARNING_RATE, 1e-4, 1e-1)
        .choice(BATCH, "256", "512", "1024")
        .uniform(TARGET_RATE, 0.001, 0.01)
        .choice(REWARD_SCALE, "1", "10", "100")
        .choice(HIDDEN, "64", "128", "256")
        .whole(PARTICLES, 16, 64)
        .build();
  }

  /**
   * What of Table 9 this SVNR has on a game. It has no scale of rewards: multiplying them by c is
   * dividing the temperature by c, which annealing says already. One-shot games have no target
   * critic, so nothing of τ.
   */
  public static SearchSpace svnr(Game game) {
    return game instanceof SequentialGame
        ? table9().only(LEARNING_RATE, BATCH, TARGET_RATE, HIDDEN, PARTICLES)
        : table9().only(LEARNING_RATE, BATCH, HIDDEN, PARTICLES);
  }

  /**
   * SVNR at a point of {@link #svnr}, for the rest as {@code base} is. Particles come in two halves
   * of one size, so an odd number is rounded up to the next even one.
   */
  public static Learner svnr(Svnr base, Point point) {
    int hidden = Integer.parseInt(point.choice(HIDDEN));
    Integer[] layers = Collections.nCopies(HIDDEN_LAYERS, hidden).toArray(new Integer[0]);
    int particles = point.whole(PARTICLES);
    SvnrBuilder builder =
        base.toBuilder()
            .policyLearningRate(point.number(LEARNING_RATE))
            .criticLearningRate(point.number(LEARNING_RATE))
            .batch(Integer.parseInt(point.choice(BATCH)))
            .policyHidden(layers)
            .criticHidden(layers)
            .particles(particles + particles % 2);
    if (point.has(TARGET_RATE)) {
      builder.sequential(base.sequential().withTargetRate(point.number(TARGET_RATE)));
    }
    return builder.build();
  }

  /** An entrant of a contest: SVNR, for the rest as {@code base} is, over {@link #svnr}. */
  public static Contest.Entrant entrant(Game game, Svnr base) {
    return new Contest.Entrant(svnr(game), point -> svnr(base, point));
  }
}
