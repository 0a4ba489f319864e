package org.parley.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
  private final JointSpace space;

  private OneShotGame(Builder builder) {
    name = builder.name;
    agents = List.copyOf(builder.agents);
    reward = builder.reward;
    parameters = Collections.unmodifiableMap(new TreeMap<>(builder.parameters));
    optimum = builder.optimum;
    solvedAt = builder.solvedAt;
    space = new JointSpace(agents);
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

  /**
   * The common payoff of one joint action, in the game's units.
   *
   * @throws RewardException if the reward throws or is not finite
   */
  public double reward(JointAction u) {
    double value;
    try {
      value = reward.of(u);
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
    JointAction row = JointAction.of(new double[space.dimension()]);
    for (int i = 0; i < u.rows(); i++) {
      row.load(u.data(), i * u.columns());
      into[i] = (float) reward(row);
    }
  }

  /** The name, with parameters where it has some: {@code Max of Three(s2 = 1.5)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    String separator = "(";
    for (Map.Entry<String, Double> entry : parameters.entrySet()) {
      text.append(separator).append(entry.getKey()).append(" = ").append(entry.getValue());
      separator = ", ";
    }
    return parameters.isEmpty() ? name : text.append(")").toString();
  }

  /** Gathers the parts of a game; {@link #build()} checks them together. */
  public static final class Builder {
    private final String name;
    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private Reward reward;
    private Optimum optimum;
    private Double solvedAt;

    private Builder(String name) {
      this.name = name;
    }

    /** Adds agents that share an action space. */
    public Builder agents(ActionSpace actions, String... names) {
      for (String agent : names) {
        agents.add(new Agent(agent, actions));
      }
      return this;
    }

    /** Sets what all agents get. */
    public Builder reward(Reward common) {
      this.reward = common;
      return this;
    }

    /** Records a number the game was made with. */
    public Builder parameter(String parameter, double value) {
      parameters.put(parameter, value);
      return this;
    }

    /** Declares the global optimum. */
    public Builder optimum(double value, double... at) {
      this.optimum = new Optimum(JointAction.of(at), value);
      return this;
    }

    /** Declares the mean return from which the game counts as solved. */
    public Builder solvedAt(double meanReturn) {
      this.solvedAt = meanReturn;
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
      problems.throwIfAny("game \"" + name + "\"");
      return new OneShotGame(this);
    }

    private void check(Problems problems) {
      problems.require(
          name != null && !name.isBlank(), "name", name, "a name", "Say what to call the game.");
      List<String> names = agents.stream().map(Agent::name).toList();
      problems.require(
          agents.size() >= 2,
          "agents",
          names,
          "at least 2 agents",
          "Name them: agents(\"a\", \"b\").");
      problems.require(
          names.stream().distinct().count() == names.size(),
          "agents",
          names,
          "names that differ",
          "Give each agent a name of its own.");
      problems.require(
          reward != null,
          "reward",
          "missing",
          "a function of the joint action",
          "Add reward { u -> … }.");
      problems.require(
          solvedAt == null || Double.isFinite(solvedAt),
          "solvedAt",
          solvedAt,
          "a finite number",
          "Leave it out for a little below the optimum.");
      int dimension = agents.stream().mapToInt(agent -> agent.actions().dimension()).sum();
      if (optimum != null) {
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
}
