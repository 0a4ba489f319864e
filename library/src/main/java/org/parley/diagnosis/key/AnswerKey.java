package org.parley.diagnosis.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.check.Problems;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.schedule.Annealing;

/**
 * What a one-shot game knows of itself: peaks and their basins, the Boltzmann law, how strongly it
 * draws agents to a trap, and the annealing that this suggests. Immutable; the same game always has
 * the same key.
 *
 * <pre>{@code
 * AnswerKey key = AnswerKey.of(MaxOfThree.game(1.5));
 * key.peaks().get(0).share();                  // the best peak's basin
 * key.law().at(1.0).masses();                  // Boltzmann masses at temperature 1
 * key.suggestion().annealing();                // a schedule to train with
 * }</pre>
 */
public final class AnswerKey {

  private final OneShotGame game;
  private final List<Peak> peaks;
  private final double elsewhere;
  private final double spread;
  private final BoltzmannLaw law;
  private final List<Crossing> crossings;
  private final Overgeneralisation overgeneralisation;
  private final SuggestedAnnealing suggestion;
  private final List<JointAction> equilibria;

  AnswerKey(KeyReader read) {
    game = read.game;
    peaks = List.copyOf(read.peaks);
    elsewhere = read.elsewhere;
    spread = read.spread;
    law = read.law;
    crossings = List.copyOf(read.crossings);
    overgeneralisation = read.overgeneralisation;
    suggestion = read.suggestion;
    equilibria = List.copyOf(read.equilibria);
  }

  /**
   * Reads a game's key: about ten million evaluations of its reward, a second for three agents.
   *
   * @throws org.parley.check.InvalidSpecException if the reward fails wherever it is tried, or is
   *     the same everywhere
   */
  public static AnswerKey of(OneShotGame game) {
    return new KeyReader(game).read();
  }

  /** The game. */
  public OneShotGame game() {
    return game;
  }

  /** The local optima found, best first; at least one. */
  public List<Peak> peaks() {
    return peaks;
  }

  /** Share of the action space that leads to no peak: flat ground, or where the reward fails. */
  public double elsewhere() {
    return elsewhere;
  }

  /** The best reward minus the median reward of uniform play, in the game's units. */
  public double spread() {
    return spread;
  }

  /** The Boltzmann law at every temperature. */
  public BoltzmannLaw law() {
    return law;
  }

  /**
   * The temperatures at which the leading peak changes, from cool to hot, between the law's coolest
   * and 100 {@link #spread()}s.
   */
  public List<Crossing> crossings() {
    return crossings;
  }

  /**
   * Where two peaks would carry equal mass, were both quadratic and the box unbounded: α = (r_1 −
   * r_2) / (½ log(det H_1 / det H_2)), the number papers reckon with. Empty where one leads at
   * every temperature, and for peaks without curvature.
   *
   * @param one index of a peak
   * @param other index of another
   */
  public OptionalDouble quadraticCrossing(int one, int other) {
    return Crossings.quadratic(peaks.get(one), peaks.get(other));
  }

  /** How strongly the game draws agents to its trap; empty for a game with one peak. */
  public Optional<Overgeneralisation> overgeneralisation() {
    return Optional.ofNullable(overgeneralisation);
  }

  /** How to cool. */
  public SuggestedAnnealing suggestion() {
    return suggestion;
  }

  /**
   * What this key says against a schedule: whether it quenches.
   *
   * @param annealing a schedule
   * @param episodes length of training
   * @throws org.parley.check.InvalidSpecException if the schedule does not fit the training
   */
  public AnnealingReview review(Annealing annealing, long episodes) {
    return AnnealingReview.of(crossings, annealing, episodes);
  }

  /**
   * Joint actions at which no agent gains by deviating alone: those that best responses in turn
   * reach from 300 uniform draws and from the peaks, at least a hundredth of an interval apart;
   * many where they form a continuum. Empty unless all agents have one action dimension.
   */
  public List<JointAction> equilibria() {
    return equilibria;
  }

  /**
   * The best response of one agent to one partner, all others held at a joint action.
   *
   * @param agent index of the agent
   * @param partner index of its partner
   * @param held joint action in the game's units
   * @throws org.parley.check.InvalidSpecException if the two are the same or not agents, one has
   *     several action dimensions, or {@code held} has another length
   */
  public BestResponse bestResponse(int agent, int partner, JointAction held) {
    Problems problems = new Problems();
    checkOneDimensional(problems, "agent", agent);
    checkOneDimensional(problems, "partner", partner);
    problems.require(
        agent != partner, "partner", partner, "another agent", "Nobody responds to itself.");
    checkLength(problems, "held", held);
    problems.throwIfAny("best response in " + game);
    return new Responses(new Terrain(game))
        .curve(game.space().offset(agent), game.space().offset(partner), held, 101);
  }

  /**
   * What each agent's safe action gains against partners as they are now: the mean over samples of
   * r(t_i, u_−i) − r(b_i, u_−i), with t the trap and b the best peak.
   *
   * @param team joint actions of the team, in the game's units; at least one
   * @return one gain an agent; empty for a game with one peak
   * @throws org.parley.check.InvalidSpecException if there are none, or one has another length
   */
  public List<Double> safeGain(List<JointAction> team) {
    Problems problems = new Problems();
    problems.require(!team.isEmpty(), "team", "none", "at least 1 sample", "Sample the policy.");
    team.forEach(u -> checkLength(problems, "team", u));
    problems.throwIfAny("safe gain in " + game);
    if (overgeneralisation == null) {
      return List.of();
    }
    Terrain terrain = new Terrain(game);
    return new SafeGain(terrain)
        .of(
            terrain.point(peaks.get(overgeneralisation.trap()).optimum().at()),
            terrain.point(peaks.get(overgeneralisation.best()).optimum().at()),
            team.stream().map(terrain::point).toList());
  }

  /** Index of the peak whose basin holds a joint action; empty if it leads to none. */
  public Optional<Integer> basin(JointAction u) {
    Problems problems = new Problems();
    checkLength(problems, "u", u);
    problems.throwIfAny("basin in " + game);
    Terrain terrain = new Terrain(game);
    List<double[]> at = peaks.stream().map(peak -> terrain.point(peak.optimum().at())).toList();
    int basin = new Ascent(terrain, at).basin(terrain.point(u));
    return basin == Ascent.NOWHERE ? Optional.empty() : Optional.of(basin);
  }

  private void checkLength(Problems problems, String where, JointAction u) {
    problems.require(
        u.size() == game.space().dimension(),
        where,
        u,
        "a joint action of " + game.space().dimension() + " coordinates",
        "Give one for each dimension of each agent.");
  }

  private void checkOneDimensional(Problems problems, String where, int agent) {
    boolean known =
        problems.requireRange(
            where, agent, 0, game.space().agents() - 1L, "Agents are counted from 0.");
    problems.require(
        !known || game.space().dimension(agent) == 1,
        where,
        agent,
        "an agent with one action dimension",
        "Best-response curves are drawn for such agents only.");
  }

  /** Everything in lines of text. */
  @Override
  public String toString() {
    return KeyText.of(this);
  }
}
