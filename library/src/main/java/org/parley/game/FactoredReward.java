package org.parley.game;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A common payoff that is a sum over factors: each term is handed its own agents' actions and
 * nothing else. Immutable, and safe to share between threads.
 */
public final class FactoredReward {

  private final String game;
  private final FactorGraph graph;
  private final FactorReward reward;
  private final int[][] coordinates;
  private final ThreadLocal<JointAction[]> scratch = ThreadLocal.withInitial(this::rooms);

  FactoredReward(String game, FactorGraph graph, FactorReward reward, JointSpace space) {
    this.game = game;
    this.graph = graph;
    this.reward = reward;
    coordinates = new int[graph.factors().size()][];
    for (int c = 0; c < coordinates.length; c++) {
      coordinates[c] =
          Arrays.stream(graph.members(c))
              .flatMap(i -> IntStream.range(0, space.dimension(i)).map(d -> space.offset(i) + d))
              .toArray();
    }
  }

  private JointAction[] rooms() {
    return Arrays.stream(coordinates)
        .map(own -> JointAction.of(new double[own.length]))
        .toArray(JointAction[]::new);
  }

  /** Who is bound to whom. */
  public FactorGraph graph() {
    return graph;
  }

  /** Places of a factor's coordinates in the joint action, ascending; not to be written to. */
  public int[] coordinates(int factor) {
    return coordinates[factor];
  }

  /**
   * What one factor pays.
   *
   * @param own the actions of its agents alone, in the game's units
   * @throws RewardException if the reward throws or is not finite
   */
  public double of(int factor, float[] own) {
    JointAction room = scratch.get()[factor];
    room.load(own, 0);
    return term(factor, room);
  }

  /** What all factors pay together. */
  double sum(JointAction u) {
    JointAction[] rooms = scratch.get();
    double sum = 0;
    for (int c = 0; c < coordinates.length; c++) {
      rooms[c].load(u, coordinates[c]);
      sum += term(c, rooms[c]);
    }
    return sum;
  }

  private double term(int factor, JointAction own) {
    double value;
    try {
      value = reward.of(factor, own);
    } catch (RuntimeException thrown) {
      throw new RewardException(game, own.copy(), at(factor) + "threw " + thrown, thrown);
    }
    if (!Double.isFinite(value)) {
      throw new RewardException(game, own.copy(), at(factor) + "returned " + value, null);
    }
    return value;
  }

  private String at(int factor) {
    return "in factor " + (factor + 1) + " of " + graph.factors().get(factor) + " ";
  }
}
