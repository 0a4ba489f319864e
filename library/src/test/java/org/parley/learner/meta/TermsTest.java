package org.parley.learner.meta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.Game;
import org.parley.math.RandomStream;

/** The terms against the matrix formulas and against central differences of what they derive. */
class TermsTest {

  private static final double STEP = 1e-5;
  private static final double INNER = 0.4;

  /** A learner's parametrisation of a game, and its parameters. */
  private record Case(String name, Layout layout, Parametrisation parametrisation, double[] w) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Layout layout : MetaCases.layouts()) {
      double[] w = MetaCases.logits(layout.size(), 4);
      Tabular tabular = new Tabular(layout, StartLaw.normal(1));
      cases.add(new Case("table, " + layout.process(), layout, tabular, w));
    }
    for (Layout layout : MetaCases.layouts().subList(4, 6)) {
      Neural neural = new Neural(layout, List.of(3, 2));
      double[] w = new double[neural.size()];
      neural.draw(RandomStream.of(3), w);
      for (int k = 0; k < w.length; k++) {
        w[k] *= 2;
      }
      cases.add(new Case("network, " + layout.process(), layout, neural, w));
    }
    return cases.stream();
  }

  private static MetaGradient exact(Unroll unroll, PeerTerm peer) {
    return MetaGradient.metaMapg()
        .inner(INNER)
        .unroll(unroll)
        .peerTerm(peer)
        .estimator(Estimator.exact())
        .build();
  }

  private static Terms terms(Case made, Unroll unroll, PeerTerm peer) {
    TermsPass pass =
        new TermsPass(
            made.parametrisation(),
            made.layout(),
            new ExactJet(made.layout()),
            exact(unroll, peer));
    pass.evaluate(made.w(), 0);
    return pass.terms;
  }

  /** V_i of parameters, and the gradient field v. */
  private static Jet jet(Case made, double[] w) {
    double[] z = new double[made.layout().size()];
    made.parametrisation().point().at(w, z);
    Jet jet = new Jet(made.layout());
    new ExactJet(made.layout()).evaluate(z, jet);
    return jet;
  }

  /** ∂V_of / ∂w of one agent, by central differences. */
  private static double slope(Case made, double[] w, int of, int k) {
    double[] up = w.clone();
    double[] down = w.clone();
    up[k] += STEP;
    down[k] -= STEP;
    return (jet(made, up).value(of) - jet(made, down).value(of)) / (2 * STEP);
  }

  private static double[] inner(Case made, double[] w) {
    Parametrisation.Point point = made.parametrisation().point();
    point.at(w, new double[made.layout().size()]);
    Jet jet = jet(made, w);
    double[] next = w.clone();
    for (int i = 0; i < made.layout().process().agents(); i++) {
      double[] u = new double[made.layout().size()];
      for (int k = made.layout().offset(i); k < u.length; k++) {
        u[k] = jet.gradient(i, k);
      }
      point.pull(i, u, INNER, next);
    }
    return next;
  }

  private static int owner(Case made, int k) {
    int i = 0;
    while (k >= made.parametrisation().offset(i) + made.parametrisation().size(i)) {
      i++;
    }
    return i;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrdinaryTermIsTheGradient(Case made) {
    Terms terms = terms(made, Unroll.firstOrder(), PeerTerm.SHAPING);
    for (int k = 0; k < made.w().length; k++) {
      assertEquals(slope(made, made.w(), owner(made, k), k), terms.ordinary()[k], 1e-8);
    }
  }

  /** Own: half of η ∇‖∂V_i/∂w_i‖². Peers: η ∇ of the product whose second factor is held. */
  @ParameterizedTest
  @MethodSource("cases")
  void firstOrderTermsAreDerivativesOfProducts(Case made) {
    Terms shaping = terms(made, Unroll.firstOrder(), PeerTerm.SHAPING);
    Terms lookAhead = terms(made, Unroll.firstOrder(), PeerTerm.LOOK_AHEAD);
    for (int k = 0; k < made.w().length; k += 1 + made.w().length / 12) {
      int i = owner(made, k);
      double own = 0;
      double shaped = 0;
      double ahead = 0;
      for (int j = 0; j < made.layout().process().agents(); j++) {
        if (j == i) {
          own = product(made, k, i, i, i);
        } else {
          shaped += product(made, k, j, i, j);
          ahead += product(made, k, i, j, j);
        }
      }
      assertEquals(INNER * own, shaping.own()[k], 2e-7, made + " own " + k);
      assertEquals(INNER * shaped, shaping.peer()[k], 2e-7, made + " shaping " + k);
      assertEquals(INNER * ahead, lookAhead.peer()[k], 2e-7, made + " look-ahead " + k);
    }
  }

  /** ∂/∂w_k of ⟨∂V_moving/∂w_block, ∂V_held/∂w_block⟩, the second factor held. */
  private static double product(Case made, int k, int moving, int held, int block) {
    double[] up = made.w().clone();
    double[] down = made.w().clone();
    up[k] += STEP;
    down[k] -= STEP;
    double[] above = gradient(made, up, moving, block);
    double[] below = gradient(made, down, moving, block);
    double[] factor = gradient(made, made.w(), held, block);
    double sum = 0;
    for (int m = 0; m < factor.length; m++) {
      sum += (above[m] - below[m]) / (2 * STEP) * factor[m];
    }
    return sum;
  }

  private static double[] gradient(Case made, double[] w, int of, int block) {
    Parametrisation.Point point = made.parametrisation().point();
    point.at(w, new double[made.layout().size()]);
    Jet jet = jet(made, w);
    double[] u = new double[made.layout().size()];
    for (int k = 0; k < u.length; k++) {
      u[k] = jet.gradient(of, k);
    }
    double[] all = new double[w.length];
    point.pull(block, u, 1, all);
    return all;
  }

  /** The others' last policies held: the agent's own path. Its own last policy held: the peers'. */
  @ParameterizedTest
  @MethodSource("cases")
  void chainTermsAreCentralDifferencesAlongTheirPaths(Case made) {
    int length = 3;
    Terms terms = terms(made, Unroll.chain(length), PeerTerm.SHAPING);
    double[] last = walked(made, made.w(), length);
    for (int k = 0; k < made.w().length; k += 1 + made.w().length / 8) {
      int i = owner(made, k);
      double[] up = made.w().clone();
      double[] down = made.w().clone();
      up[k] += STEP;
      down[k] -= STEP;
      double[] above = walked(made, up, length);
      double[] below = walked(made, down, length);
      double own = difference(made, i, mixed(made, i, above, last), mixed(made, i, below, last));
      double peer = difference(made, i, mixed(made, i, last, above), mixed(made, i, last, below));
      assertEquals(own - terms.ordinary()[k], terms.own()[k], 1e-7, made + " own " + k);
      assertEquals(peer, terms.peer()[k], 1e-7, made + " peer " + k);
    }
  }

  private static double[] walked(Case made, double[] w, int length) {
    double[] at = w;
    for (int l = 0; l < length; l++) {
      at = inner(made, at);
    }
    return at;
  }

  private static double difference(Case made, int of, double[] above, double[] below) {
    return (jet(made, above).value(of) - jet(made, below).value(of)) / (2 * STEP);
  }

  private static double[] mixed(Case made, int agent, double[] own, double[] others) {
    double[] all = others.clone();
    int from = made.parametrisation().offset(agent);
    System.arraycopy(own, from, all, from, made.parametrisation().size(agent));
    return all;
  }

  /** 4,000 batches of 30 with products of independent factors: means within 5 standard errors. */
  @Test
  void independentFactorsTakeTheBiasAway() {
    Game game = MetaCases.dilemma(3);
    Estimator plays = Estimator.sampled(30).withIndependentFactors();
    for (PeerTerm peer : PeerTerm.values()) {
      MetaGradientBuilder settings = MetaGradient.metaMapg().peerTerm(peer);
      Walk exact = settings.estimator(Estimator.exact()).build().walk(game, 1, 2);
      Walk drawn = settings.estimator(plays).build().walk(game, 1, 2);
      double[] truth = exact.terms().update(1, 1);
      double[] sum = new double[truth.length];
      double[] squares = new double[truth.length];
      for (int b = 0; b < 4_000; b++) {
        drawn.begin(exact.parameters(), RandomStream.of(b));
        double[] update = drawn.terms().update(1, 1);
        for (int k = 0; k < sum.length; k++) {
          sum[k] += update[k] / 4_000;
          squares[k] += update[k] * update[k] / 4_000;
        }
      }
      for (int k = 0; k < sum.length; k++) {
        double error = Math.sqrt((squares[k] - sum[k] * sum[k]) / 4_000);
        assertEquals(truth[k], sum[k], 5 * error, peer + " " + k);
      }
    }
  }

  @Test
  void aDiscountedChainIsTheWeightedSumOfChains() {
    Case made = cases().toList().get(4);
    double[] whole = total(terms(made, Unroll.chain(3, 0.6), PeerTerm.SHAPING));
    double[] sum = new double[whole.length];
    double[] weights = {0.4, 0.24, 0.36};
    for (int l = 1; l <= 3; l++) {
      double[] one = total(terms(made, Unroll.chain(l), PeerTerm.SHAPING));
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weights[l - 1] * one[k];
      }
    }
    assertArrayEquals(sum, whole, 1e-12);
  }

  private static double[] total(Terms terms) {
    return terms.update(1, 1);
  }

  /** With small η the chain of one step and the first order agree to order η². */
  @Test
  void theFirstOrderIsTheChainsBeginning() {
    Game game = MetaCases.dilemma(4);
    double before = Double.NaN;
    for (double eta : new double[] {0.02, 0.01}) {
      MetaGradientBuilder learner = MetaGradient.metaMapg().inner(eta).estimator(Estimator.exact());
      Terms first = learner.build().walk(game, 1, 5).terms();
      Terms chain = learner.unroll(Unroll.chain(1)).build().walk(game, 1, 5).terms();
      double worst = 0;
      for (int k = 0; k < first.peer().length; k++) {
        worst = Math.max(worst, Math.abs(first.peer()[k] - chain.peer()[k]));
      }
      if (!Double.isNaN(before)) {
        assertEquals(4, before / worst, 0.3, "halving η");
      }
      before = worst;
    }
  }
}
