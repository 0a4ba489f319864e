package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.learner.Policy;
import org.parley.math.RandomStream;
import org.parley.training.Probe;

/**
 * How far a policy is from a game's answer, and by which failure. Immutable.
 *
 * <p>u are joint actions the policy executes, with the common randomness it has; r is the reward,
 * π*_α(u) ∝ exp(r(u) / α) the Boltzmann law. Intervals hold 95 %; every number's source is in
 * {@code docs/diagnosis.md}.
 *
 * @param game the game
 * @param temperature α at which the policy was trained last
 * @param draws joint actions drawn
 * @param success the best value and what counts as solved
 * @param optima the game's local optima, best first, as {@link OptimumSearch} finds them
 * @param gaps what is lost, and to what
 * @param modes where the draws stand
 * @param stein kernelised Stein discrepancies against π*_α; empty at α = 0
 * @param thermal best − E[r] under π*_α: the gap that the temperature alone makes; empty beyond 3
 *     coordinates and where α is too low for the grid
 */
public record Diagnosis(
    OneShotGame game,
    double temperature,
    int draws,
    Success success,
    List<Optimum> optima,
    Gaps gaps,
    Modes modes,
    Optional<Stein> stein,
    OptionalDouble thermal)
    implements Probe.Finding {

  /**
   * What is lost, in units of reward (PRO: nats), and by whom.
   *
   * @param optimality best − E[r(u)]; mean's interval by the central limit theorem
   * @param nash max over agents i and own actions a of E[r(a, u_{−i})] − E[r(u)]: what a single
   *     agent gains by one other action against what the others execute. Below 0 where following
   *     the common randomness beats every single action. Agent and action are chosen on half of the
   *     draws and measured on the other half; central limit theorem
   * @param nashAgent the agent that gains most
   * @param ero max over agents i of E[max_a r(a, u_{−i})] − E[r(u)]: what an agent gains by knowing
   *     what the others execute before it acts (Definition 2.1, for the executed law with its
   *     common randomness). Halves and interval as above
   * @param eroAgent the agent that gains most
   * @param eroApart the same with u from the product of the agents' marginals, π̄ = Π_j π̄_j: the
   *     letter of Definition 2.1, for agents that draw on their own
   * @param pro max over agents i of KL(ρ_i(u_{−i}) ‖ π*_α(u_{−i})), ρ_i what the others execute:
   *     the difference between the two sides of Definition 2.2. Binned in 21 cells a coordinate,
   *     which can only lessen it; bias of the histogram taken off; central limit theorem. Empty
   *     beyond 3 coordinates and where α is 0 or too low for the grid
   * @param factorisation E[r(u)] − E[r(ũ)], ũ from the product of the marginals: the reward that
   *     rests on agents acting in accord. Above 0 where reasoning is consistent (Definition 2.3)
   *     and used, about 0 where nobody depends on anybody. Interval by means of batches
   */
  public record Gaps(
      Estimate optimality,
      Estimate nash,
      String nashAgent,
      Estimate ero,
      String eroAgent,
      Estimate eroApart,
      Optional<Estimate> pro,
      Estimate factorisation) {}

  /**
   * Where the draws stand.
   *
   * @param shares share of draws whose ascent (a compass search) ends nearest to each optimum, in
   *     their order; Wilson's intervals
   * @param effective exp of the entropy of the shares, from 1 to the number of optima; delta method
   * @param miscoordinated share of draws in which agents' own actions are nearest to different
   *     optima; Wilson's interval
   */
  public record Modes(List<Estimate> shares, Estimate effective, Estimate miscoordinated) {

    /** Takes a copy of the list. */
    public Modes {
      shares = List.copyOf(shares);
    }
  }

  /**
   * KSD² of draws against π*_α, coordinates in [−1, 1]: U-statistics, so about 0 and possibly below
   * for a faithful sampler; jackknife intervals. Valid where π*_α has hardly any mass at the border
   * of the action space; blind to the weights of peaks that lie far apart.
   *
   * @param rbf with the kernel exp(−‖x − y‖² / h), h by the median heuristic
   * @param inverseMultiquadric with (1 + ‖x − y‖² / h)^(−1/2)
   */
  public record Stein(Estimate rbf, Estimate inverseMultiquadric) {}

  /** Takes a copy of the list. */
  public Diagnosis {
    optima = List.copyOf(optima);
  }

  /** Diagnoses with the standard settings. */
  public static Diagnosis of(OneShotGame game, Policy policy, double temperature) {
    return of(game, policy, temperature, DiagnosisSettings.standard());
  }

  /**
   * Diagnoses a policy. Several policies of one game cost less through one {@link Examiner}.
   *
   * @param temperature α of the policy's last step, finite and at least 0
   * @throws org.parley.check.InvalidSpecException for another temperature
   * @throws org.parley.game.RewardException where the reward fails at an executed action
   */
  public static Diagnosis of(
      OneShotGame game, Policy policy, double temperature, DiagnosisSettings settings) {
    RandomStream stream = RandomStream.of(settings.seed()).named("diagnosis");
    return Examiner.of(game, settings).examine(policy, temperature, stream);
  }

  /** What the numbers amount to, by the rules of {@link Verdict}. */
  public Verdict verdict() {
    return Verdict.of(this);
  }

  /** A paragraph that reads the failure off the numbers, by the rules of {@link Verdict}. */
  public String inWords() {
    return new DiagnosisWords(this).paragraph();
  }

  /** All estimates by name, in a fixed order; those that could not be computed are left out. */
  public Map<String, Estimate> estimates() {
    Map<String, Estimate> all = new LinkedHashMap<>();
    all.put("optimality gap", gaps.optimality);
    all.put("Nash gap", gaps.nash);
    all.put("ERO gap", gaps.ero);
    all.put("ERO gap, apart", gaps.eroApart);
    gaps.pro.ifPresent(pro -> all.put("PRO gap", pro));
    all.put("factorisation loss", gaps.factorisation);
    all.put("miscoordinated", modes.miscoordinated);
    all.put("effective modes", modes.effective);
    all.put("at the best optimum", modes.shares.get(0));
    stein.ifPresent(
        both -> {
          all.put("KSD², RBF", both.rbf);
          all.put("KSD², IMQ", both.inverseMultiquadric);
        });
    thermal.ifPresent(gap -> all.put("thermal gap", Estimate.exact(gap)));
    return all;
  }

  @Override
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    estimates().forEach((name, estimate) -> numbers.put(name, estimate.value()));
    return numbers;
  }

  /** One line a number, with its interval. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        game
            + " at temperature "
            + Numbers.of(temperature)
            + ", "
            + draws
            + " draws: "
            + verdict());
    estimates().forEach((name, estimate) -> lines.add("  " + name + ": " + estimate));
    for (int k = 0; k < optima.size(); k++) {
      lines.add("  share at " + Numbers.of(optima.get(k)) + ": " + modes.shares.get(k));
    }
    return String.join("\n", lines);
  }
}
