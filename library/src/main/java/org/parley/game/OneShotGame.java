package org.parley.game;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.parley.check.Problems;
import org.parley.math.Matrix;

/**
 * A stateless game with continuous actions and a common payoff ("differential game" in the papers):
 * all agents act once, at the same time, and all get {@code r(u)}. Immutable.
 *
 * <pre>{@code
 * OneShotGame game = OneShotGame.named("Meeting")
 *     .agents(ActionSpace.interval(-10, 10), "a", "b")
 *     .reward(u -> -Math.pow(u.get(0) - u.get(1), 2))
 *     .build();
 * }</pre>
 */
public final class OneShotGame implements Game {

  private final String name;
  private final List<Agent> agents;
  private final Reward reward;
  private final Map<String, Double> parameters;
  private final Optimum optimum;
  private final Double solvedAt;
  private final Bounds bounds;
  private final boolean symmetric;
  private final JointSpace space;
  private final FactoredReward factored;

  private OneShotGame(Builder builder) {
    name = builder.parts.name;
    agents = List.copyOf(builder.parts.agents);
    parameters = Collections.unmodifiableMap(new TreeMap<>(builder.parts.parameters));
    optimum = builder.optimum;
    solvedAt = builder.parts.solvedAt;
    bounds = builder.parts.bounds;
    symmetric = builder.parts.symmetric;
    space = new JointSpace(agents);
    factored =
        builder.graph == null
            ? null
            : new FactoredReward(name, builder.graph, builder.factorReward, space);
    reward = factored == null ? builder.reward : factored::sum;
  }

  /** Starts a game of this name. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Agent> agents() {
    return agents;
  }

  @Override
  public JointSpace space() {
    return space;
  }

  @Override
  public Map<String, Double> parameters() {
    return parameters;
  }

  @Override
  public Optional<Optimum> optimum() {
    return Optional.ofNullable(optimum);
  }

  @Override
  public OptionalDouble solvedAt() {
    return solvedAt == null ? OptionalDouble.empty() : OptionalDouble.of(solvedAt);
  }

  @Override
  public boolean commonPayoff() {
    return true;
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.ofNullable(bounds);
  }

  @Override
  public boolean symmetric() {
    return symmetric;
  }

  /** The payoff as a sum over factors; empty where it was not declared as one. */
  public Optional<FactoredReward> factored() {
    return Optional.ofNullable(factored);
  }

  @Override
  public SequentialGame asSequential() {
    return SequentialGame.oneStep(
        this,
        step -> {
          step.reward(reward(step.joint()));
          step.end();
        });
  }

  /**
   * The common payoff of one joint action, in the game's units.
   *
   * @throws RewardException if the reward throws or is not finite
   */
  public double reward(JointAction u) {
    double value;
    try {
      value = reward.of(u);
    } catch (RewardException failed) {
      throw failed;
    } catch (RuntimeException thrown) {
      throw new RewardException(name, u.copy(), "threw " + thrown, thrown);
    }
    if (!Double.isFinite(value)) {
      throw new RewardException(name, u.copy(), "returned " + value, null);
    }
    return value;
  }

  /**
   * The payoffs of many joint actions.
   *
   * @param u rows × D, in the game's units
   * @param into receives one payoff a row
   * @throws RewardException at the first row whose reward throws or is not finite
   */
  public void rewards(Matrix u, float[] into) {
    rewards(u, JointAction.of(new double[space.dimension()]), into);
  }

  /**
   * The same without allocating.
   *
   * @param row D coordinates, overwritten: what the reward is handed
   */
  public void rewards(Matrix u, JointAction row, float[] into) {
    for (int i = 0; i < u.rows(); i++) {
      row.load(u.data(), i * u.columns());
      into[i] = (float) reward(row);
    }
  }

  /** The name, with parameters where it has some: {@code Max of Three(s2 = 1.5)}. */
  @Override
  public String toString() {
    return GameText.of(this);
  }

  /** Gathers the parts of a game; {@link #build()} checks them together. */
  public static final class Builder {
    private final GameParts parts;
    private Reward reward;
    private FactorGraph graph;
    private FactorReward factorReward;
    private Optimum optimum;

    private Builder(String name) {
      parts = new GameParts(name);
    }

    /** Adds agents that share an action space, which must be a box. */
    public Builder agents(ActionSpace actions, String... names) {
      parts.add(actions, names);
      return this;
    }

    /** Sets what all agents get. */
    public Builder reward(Reward common) {
      this.reward = common;
      return this;
    }

    /**
     * Sets what all agents get as a sum over factors, in place of {@link #reward}.
     *
     * @param over whose agents are the game's, in the game's order
     * @param each what a factor adds
     */
    public Builder factors(FactorGraph over, FactorReward each) {
      this.graph = over;
      this.factorReward = each;
      return this;
    }

    /** Records a number the game was made with. */
    public Builder parameter(String parameter, double value) {
      parts.parameters.put(parameter, value);
      return this;
    }

    /** Declares the global optimum. */
    public Builder optimum(double value, double... at) {
      this.optimum = new Optimum(JointAction.of(at), value);
      return this;
    }

    /** Declares the mean return from which the game counts as solved. */
    public Builder solvedAt(double meanReturn) {
      parts.solvedAt = meanReturn;
      return this;
    }

    /** Declares between what every reward lies. */
    public Builder bounds(double low, double high) {
      parts.bounds = new Bounds(low, high);
      return this;
    }

    /** Declares the agents interchangeable: the reward does not change when actions are swapped. */
    public Builder symmetric() {
      parts.symmetric = true;
      return this;
    }

    /**
     * The game.
     *
     * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
     */
    public OneShotGame build() {
      Problems problems = new Problems();
      check(problems);
      problems.throwIfAny(parts.what());
      return new OneShotGame(this);
    }

    private void check(Problems problems) {
      parts.checkAgents(problems);
      List<String> finite =
          parts.agents.stream().filter(a -> a.actions().isFinite()).map(Agent::name).toList();
      problems.require(
          finite.isEmpty(),
          "agents",
          finite,
          "agents with continuous actions",
          "Finitely many actions make a MatrixGame.");
      problems.require(
          reward != null || graph != null,
          "reward",
          "missing",
          "a function of the joint action",
          "Add reward { u -> … }.");
      checkFactors(problems);
      parts.checkNumbers(problems);
      if (optimum != null) {
        checkOptimum(problems);
      }
    }

    private void checkFactors(Problems problems) {
      if (graph == null) {
        return;
      }
      problems.require(
          reward == null,
          "factors",
          "beside a reward",
          "one of the two",
          "Drop reward { … }: the factors add up to it.");
      List<String> names = parts.agents.stream().map(Agent::name).toList();
      problems.require(
          graph.agents().equals(names),
          "factors",
          graph.agents(),
          "the game's agents in its order: " + names,
          "Make the graph of these agents.");
    }

    private void checkOptimum(Problems problems) {
      int dimension = parts.agents.stream().mapToInt(agent -> agent.actions().dimension()).sum();
      problems.require(
          optimum.at().size() == dimension,
          "optimum",
          optimum.at(),
          "a joint action of " + dimension + " coordinates",
          "Give one coordinate for each dimension of each agent.");
      problems.require(
          Double.isFinite(optimum.value()),
          "optimum",
          optimum.value(),
          "a finite value",
          "Give the reward there, or leave the optimum out to have it searched for.");
    }
  }
}
