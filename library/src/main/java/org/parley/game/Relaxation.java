package org.parley.game;

import java.util.Arrays;

/** The expected payoffs of a matrix game as functions of mixed strategies. */
final class Relaxation {

  private final MatrixGame game;
  private final int[] counts;
  private final int[] offsets;

  Relaxation(MatrixGame game) {
    this.game = game;
    counts = game.agents().stream().mapToInt(agent -> agent.actions().names().size()).toArray();
    offsets = new int[counts.length];
    for (int i = 1; i < counts.length; i++) {
      offsets[i] = offsets[i - 1] + counts[i - 1] - 1;
    }
  }

  Game game() {
    return game.commonPayoff() ? oneShot() : generalSum();
  }

  private OneShotGame oneShot() {
    OneShotGame.Builder relaxed =
        OneShotGame.named(name()).reward(u -> expected(0, u)).bounds(low(), high());
    game.agents().forEach(agent -> relaxed.agents(box(agent), agent.name()));
    game.parameters().forEach(relaxed::parameter);
    game.solvedAt().ifPresent(relaxed::solvedAt);
    if (game.symmetric()) {
      relaxed.symmetric();
    }
    game.optimum().ifPresent(best -> relaxed.optimum(best.value(), pure(best.at())));
    return relaxed.build();
  }

  private SequentialGame generalSum() {
    SequentialBuilder relaxed =
        SequentialGame.named(name()).generalSum().horizon(1).bounds(low(), high());
    game.agents().forEach(agent -> relaxed.agents(box(agent), agent.name()));
    game.parameters().forEach(relaxed::parameter);
    return relaxed
        .step(
            step -> {
              for (int i = 0; i < counts.length; i++) {
                step.reward(i, expected(i, step.joint()));
              }
              step.end();
            })
        .build();
  }

  private String name() {
    return game.name() + ", relaxed";
  }

  private double low() {
    return game.bounds().orElseThrow().low();
  }

  private double high() {
    return game.bounds().orElseThrow().high();
  }

  private static ActionSpace box(Agent agent) {
    int dimension = agent.actions().names().size() - 1;
    double[] low = new double[dimension];
    double[] high = new double[dimension];
    Arrays.fill(low, -1);
    Arrays.fill(high, 1);
    return ActionSpace.box(low, high);
  }

  /** Σ over cells of the product of the agents' probabilities and the payoff. */
  private double expected(int agent, JointAction u) {
    double sum = 0;
    for (int cell = 0; cell < game.cells(); cell++) {
      double weight = 1;
      int left = cell;
      for (int i = counts.length - 1; i >= 0; i--) {
        weight *= probability(i, left % counts[i], u);
        left /= counts[i];
      }
      sum += weight * game.payoffOfCell(agent, cell);
    }
    return sum;
  }

  private double probability(int agent, int action, JointAction u) {
    double left = 1;
    for (int k = 0; k < action; k++) {
      left *= 1 - share(agent, k, u);
    }
    return action == counts[agent] - 1 ? left : left * share(agent, action, u);
  }

  private double share(int agent, int action, JointAction u) {
    return (u.get(offsets[agent] + action) + 1) / 2;
  }

  /** The relaxed coordinates of certain actions. */
  private double[] pure(JointAction cell) {
    double[] u = new double[offsets[counts.length - 1] + counts[counts.length - 1] - 1];
    Arrays.fill(u, -1);
    for (int i = 0; i < counts.length; i++) {
      if (cell.get(i) < counts[i] - 1) {
        u[offsets[i] + (int) cell.get(i)] = 1;
      }
    }
    return u;
  }
}
