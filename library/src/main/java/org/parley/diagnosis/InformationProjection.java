package org.parley.diagnosis;

import java.util.Arrays;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.negotiation.NegotiationSets;

/**
 * The information-projection gap of negotiation sets (SVNR paper, appendix E.8, equation 16): min
 * KL(π ‖ π*_α), in nats, over the joint laws π = Π_i π_i(u_i | u_{C_i}) that the sets can express.
 * It is a property of game, sets and temperature, of no learner: what even perfect learning leaves.
 *
 * <p>Computed on the game with 21 cells a coordinate, up to 3 coordinates, by coordinate descent
 * (each π_i in turn at its exact minimum) from the law's own conditionals and from tilts towards
 * each of its best optima. The minimum over starts is an upper bound of the gap: the problem has
 * several local minima, one for a peak as a rule. Strictly nested sets reach 0 (Theorem C.1), and
 * so do sets that contain them.
 *
 * @param gap the divergence left, at least 0 but for rounding
 * @param meanReward mean reward of the projection, to the resolution of the grid's cells
 */
public record InformationProjection(double gap, double meanReward) {

  private static final int STARTS = 6;
  private static final int MOST_SWEEPS = 400;
  private static final double TILT = 0.1;

  /**
   * The projection of exp(r / α) / Z.
   *
   * @param sets of the game's agents
   * @param temperature α, above 0 and warm enough for the grid
   * @throws org.parley.check.InvalidSpecException for a game of more than 3 coordinates, a
   *     temperature that is not above 0 or too cold for the grid, or sets of other agents
   */
  public static InformationProjection of(
      OneShotGame game, NegotiationSets sets, double temperature) {
    Problems problems = new Problems();
    problems.require(
        RewardGrid.fits(game),
        "game",
        game.space().dimension() + " coordinates",
        "at most 3 coordinates",
        "Ask it of a smaller game.");
    problems.requirePositive("temperature", temperature, "0.05 is cold, 30 hot.");
    problems.require(
        sets.agents().equals(game.agents().stream().map(agent -> agent.name()).toList()),
        "sets",
        sets.agents(),
        "the agents of " + game,
        "Make the sets with negotiation.over(…) of this game's agents.");
    problems.throwIfAny("information projection");
    RewardGrid.Law law = RewardGrid.of(game).law(temperature);
    problems.require(
        law.resolved(),
        "temperature",
        temperature,
        "warm enough for peaks to span the grid's points",
        "Ask it at a higher temperature.");
    problems.throwIfAny("information projection");
    return best(game, sets, law);
  }

  private static InformationProjection best(
      OneShotGame game, NegotiationSets sets, RewardGrid.Law law) {
    FactoredLaw factored = new FactoredLaw(game.space(), sets, law.logMass());
    double gap = descend(factored, law.logMass());
    double[] closest = factored.joint();
    List<Optimum> optima = OptimumSearch.of(game);
    for (Optimum optimum : optima.subList(0, Math.min(STARTS, optima.size()))) {
      double other = descend(factored, tilted(game.space(), law.logMass(), optimum));
      if (other < gap) {
        gap = other;
        closest = factored.joint();
      }
    }
    return new InformationProjection(gap, reward(game, closest));
  }

  /** Sweeps until the divergence no longer falls; the divergence reached. */
  private static double descend(FactoredLaw factored, double[] start) {
    factored.conditionalsOf(start);
    double before = Double.POSITIVE_INFINITY;
    double now = factored.divergence();
    for (int sweep = 0; sweep < MOST_SWEEPS && before - now > 1e-9; sweep++) {
      factored.sweep();
      before = now;
      now = factored.divergence();
    }
    return now;
  }

  /** The law times a Gaussian of a tenth of each interval around an optimum; not normalised. */
  private static double[] tilted(JointSpace space, double[] logMass, Optimum optimum) {
    double[] tilted = logMass.clone();
    for (int index = 0; index < tilted.length; index++) {
      double[] u = middle(space, index);
      for (int d = 0; d < u.length; d++) {
        double share = (u[d] - optimum.at().get(d)) / (space.high(d) - space.low(d)) / TILT;
        tilted[index] -= share * share / 2;
      }
    }
    return tilted;
  }

  private static double reward(OneShotGame game, double[] logJoint) {
    Payoffs payoffs = new Payoffs(game);
    double[] weighted = new double[logJoint.length];
    Arrays.setAll(
        weighted,
        index -> {
          double mass = Math.exp(logJoint[index]);
          return mass == 0 ? 0 : mass * payoffs.at(middle(game.space(), index));
        });
    return Arrays.stream(weighted).sum();
  }

  private static double[] middle(JointSpace space, int index) {
    double[] u = new double[space.dimension()];
    int rest = index;
    for (int d = 0; d < u.length; d++) {
      double share = (rest % RewardGrid.CELLS + 0.5) / RewardGrid.CELLS;
      u[d] = space.low(d) + share * (space.high(d) - space.low(d));
      rest /= RewardGrid.CELLS;
    }
    return u;
  }
}
