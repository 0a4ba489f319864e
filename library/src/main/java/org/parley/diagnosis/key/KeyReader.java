package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.check.InvalidSpecException;
import org.parley.diagnosis.OptimumSearch;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.math.RandomStream;

/** Works a game's key out, in the order of its fields. */
final class KeyReader {

  private static final int DRAWS = 40_000;
  private static final int PARTNERS = 2_000;
  private static final double HOTTEST = 100;
  private static final double TIE = 1e-6;
  private static final double COOLEST = 1.0 / 512;

  final OneShotGame game;
  List<Peak> peaks;
  double elsewhere;
  double spread;
  BoltzmannLaw law;
  List<Crossing> crossings;
  Overgeneralisation overgeneralisation;
  SuggestedAnnealing suggestion;
  List<JointAction> equilibria;

  private final Terrain terrain;
  private final List<double[]> draws = new ArrayList<>();
  private List<Optimum> optima;
  private List<double[]> points;
  private List<Curvature> curvatures;

  KeyReader(OneShotGame game) {
    this.game = game;
    this.terrain = new Terrain(game);
  }

  AnswerKey read() {
    RandomStream stream = RandomStream.of(0).named("answer key");
    for (int i = 0; i < DRAWS; i++) {
      draws.add(terrain.draw(stream.at(i)));
    }
    findPeaks();
    spread = optima.get(0).value() - median();
    refuseFlat();
    countBasins();
    law = law();
    crossings = Crossings.of(law, law.coolest(), HOTTEST * spread);
    overgeneralisation = peaks.size() > 1 ? overgeneralisation() : null;
    double hottest = crossings.stream().mapToDouble(Crossing::temperature).max().orElse(0);
    suggestion = SuggestedAnnealing.of(spread, terrain.dimension(), hottest);
    equilibria = equilibria();
    return new AnswerKey(this);
  }

  private void findPeaks() {
    optima =
        OptimumSearch.of(game).stream()
            .filter(optimum -> !Double.isNaN(terrain.reward(optimum.at())))
            .map(this::tidied)
            .toList();
    if (optima.isEmpty()) {
      throw refused("fails wherever it was tried", "a reward that is finite somewhere");
    }
    points = optima.stream().map(optimum -> terrain.point(optimum.at())).toList();
    curvatures = points.stream().map(point -> Curvature.at(terrain, point)).toList();
  }

  /** Without the last digits, which are the search's, where that costs nothing. */
  private Optimum tidied(Optimum found) {
    double[] at = found.at().toArray();
    for (int d = 0; d < at.length; d++) {
      double interval = game.space().high(d) - game.space().low(d);
      double digit = Math.pow(10, Math.floor(Math.log10(interval)) - 5);
      // Dividing by the reciprocal gives 7.3, where multiplying gives 7.300000000000001.
      at[d] = Math.rint(at[d] / digit) / (1 / digit) + 0.0;
    }
    JointAction u = JointAction.of(at);
    double value = terrain.reward(u);
    double slack = 1e-9 * Math.max(1, Math.abs(found.value()));
    return value >= found.value() - slack ? new Optimum(u, value + 0.0) : found;
  }

  private double median() {
    double[] rewards =
        draws.stream().mapToDouble(terrain::at).filter(Double::isFinite).sorted().toArray();
    return rewards.length == 0 ? optima.get(0).value() : rewards[rewards.length / 2];
  }

  private void refuseFlat() {
    if (!(spread > 0)) {
      throw refused("is nowhere better than in most places", "a reward with a peak");
    }
  }

  private InvalidSpecException refused(String value, String allowed) {
    return InvalidSpecException.of(
        "answer key of " + game, "reward", value, allowed, "Repair the reward.");
  }

  private void countBasins() {
    Ascent ascent = new Ascent(terrain, points);
    int[] counts = new int[points.size()];
    for (double[] draw : draws) {
      int basin = ascent.basin(draw);
      if (basin != Ascent.NOWHERE) {
        counts[basin]++;
      }
    }
    List<Integer> order = ranked(counts);
    peaks = order.stream().map(k -> peak(k, counts[k])).toList();
    points = order.stream().map(points::get).toList();
    curvatures = order.stream().map(curvatures::get).toList();
    elsewhere = 1 - Arrays.stream(counts).sum() / (double) DRAWS;
  }

  /** Best first; of equally good peaks the one with the larger basin. */
  private List<Integer> ranked(int[] counts) {
    ToDoubleFunction<Integer> height = k -> Math.rint(optima.get(k).value() / (TIE * spread));
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(height).thenComparingInt(k -> counts[k]).reversed())
        .toList();
  }

  private Peak peak(int k, int count) {
    double share = count / (double) DRAWS;
    return new Peak(
        optima.get(k),
        share,
        Math.sqrt(share * (1 - share) / DRAWS),
        curvatures.get(k).logDeterminant(),
        UnilateralGain.at(terrain, points.get(k)));
  }

  private BoltzmannLaw law() {
    double cool = COOLEST * spread;
    return RefinedGrid.holds(terrain.dimension())
        ? RefinedGrid.law(terrain, points, spread, cool)
        : TemperedSampler.law(terrain, points, curvatures, spread, cool);
  }

  private Overgeneralisation overgeneralisation() {
    int trap = 1;
    for (int k = 2; k < peaks.size(); k++) {
      trap = peaks.get(k).share() > peaks.get(trap).share() ? k : trap;
    }
    List<double[]> partners = draws.subList(0, PARTNERS);
    SafeGain safe = new SafeGain(terrain);
    return new Overgeneralisation(
        0,
        trap,
        safe.of(points.get(trap), points.get(0), partners),
        safe.replies(partners),
        peaks.get(trap).share() / peaks.get(0).share(),
        safe.penalty(points.get(0), points.get(trap)));
  }

  private List<JointAction> equilibria() {
    boolean oneDimensional = terrain.dimension() == game.agents().size();
    return oneDimensional ? new Responses(terrain).equilibria(points) : List.of();
  }
}
