package org.parley.learner.meta;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.MatrixGame;
import org.parley.game.zoo.DilemmaPayoffs;
import org.parley.game.zoo.IteratedDilemma;
import org.parley.game.zoo.StagHunt;

/** Games and logits to check derivatives with. */
final class MetaCases {

  private MetaCases() {}

  /** Two, three and opposed agents, one step and several. */
  static List<Layout> layouts() {
    return List.of(
        new Layout(FiniteProcess.of(StagHunt.game(0)), PolicyFamily.BERNOULLI),
        new Layout(FiniteProcess.of(StagHunt.game(0)), PolicyFamily.SOFTMAX),
        new Layout(FiniteProcess.of(threeAgents()), PolicyFamily.SOFTMAX),
        new Layout(FiniteProcess.of(pennies()), PolicyFamily.BERNOULLI),
        new Layout(FiniteProcess.of(dilemma(4)), PolicyFamily.BERNOULLI),
        new Layout(FiniteProcess.of(dilemma(3)), PolicyFamily.SOFTMAX));
  }

  static Game dilemma(int horizon) {
    return IteratedDilemma.game(DilemmaPayoffs.AXELROD, horizon, 0.9);
  }

  /** Opposed payoffs. */
  static MatrixGame pennies() {
    return MatrixGame.named("Matching Pennies")
        .agents(ActionSpace.finite("heads", "tails"), "even", "odd")
        .payoffs(new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}})
        .build();
  }

  /** Three agents of 2, 3 and 2 actions with payoffs of their own. */
  static MatrixGame threeAgents() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] tables = new double[3][];
    Arrays.setAll(tables, i -> random.doubles(12, -1, 2).toArray());
    return MatrixGame.named("Three")
        .agents(ActionSpace.finite("l", "r"), "a")
        .agents(ActionSpace.finite("x", "y", "z"), "b")
        .agents(ActionSpace.finite("u", "d"), "c")
        .flat(tables)
        .build();
  }

  static double[] logits(int size, long seed) {
    return new SplittableRandom(seed).doubles(size, -1.2, 1.2).toArray();
  }
}
