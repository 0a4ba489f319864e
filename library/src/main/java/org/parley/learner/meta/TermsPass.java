package org.parley.learner.meta;

import java.util.Arrays;
import org.parley.math.StreamKey;

/** Computes {@link Terms}. Made once, allocates nothing after. Not for several threads. */
final class TermsPass {

  private final Layout layout;
  private final Parametrisation parametrisation;
  private final JetSource source;
  private final Unroll unroll;
  private final PeerTerm peerTerm;
  private final double inner;
  private final boolean curved;
  private final int agents;
  private final Parametrisation.Point[] points;
  private final Jet[] jets;
  private final Jet factors;
  private final boolean independent;
  private final double[][] chain;
  private final double[] logits;
  private final double[] pushed;
  private final double[] turned;
  private final double[] seed;
  private final double[] moved;
  private final double[] weights;
  private final double[] vectors;
  final Terms terms;

  TermsPass(
      Parametrisation parametrisation, Layout layout, JetSource source, MetaGradient settings) {
    this.parametrisation = parametrisation;
    this.layout = layout;
    this.source = source;
    unroll = settings.unroll();
    peerTerm = settings.peerTerm();
    inner = settings.inner();
    curved = settings.corrects();
    agents = layout.process().agents();
    int links = curved ? unroll.length() + 1 : 1;
    points = new Parametrisation.Point[links];
    jets = new Jet[links];
    independent = curved && unroll.isFirstOrder() && settings.estimator().independent();
    chain = new double[links][parametrisation.size()];
    for (int l = 0; l < links; l++) {
      points[l] = parametrisation.point();
      jets[l] = new Jet(layout);
    }
    logits = new double[layout.size()];
    pushed = new double[layout.size()];
    turned = new double[layout.size()];
    seed = new double[parametrisation.size()];
    moved = new double[parametrisation.size()];
    weights = new double[links];
    for (int l = 1; l < links; l++) {
      weights[l] = unroll.weight(l);
    }
    terms = Terms.zeros(parametrisation.size());
    factors = independent ? new Jet(layout) : jets[0];
    vectors = independent ? new double[parametrisation.size()] : terms.ordinary();
  }

  /** The returns at the parameters themselves, as of the last pass. */
  Jet jet() {
    return jets[0];
  }

  /**
   * Computes the terms.
   *
   * @param key of the random stream of this step
   */
  void evaluate(double[] parameters, long key) {
    terms.clear();
    System.arraycopy(parameters, 0, chain[0], 0, parameters.length);
    jet(0, key);
    for (int i = 0; i < agents; i++) {
      pullGradient(jets[0], i, i, terms.ordinary());
    }
    if (!curved) {
      return;
    }
    if (unroll.isFirstOrder()) {
      drawFactors(key);
      for (int i = 0; i < agents; i++) {
        firstOrder(i);
      }
    } else {
      walkChain(key);
    }
  }

  /** Gradients from plays of their own, where products are not to share plays. */
  private void drawFactors(long key) {
    if (independent) {
      source.evaluate(logits, StreamKey.at(key, -1), false, factors);
      Arrays.fill(vectors, 0);
      for (int i = 0; i < agents; i++) {
        pullGradient(factors, i, i, vectors);
      }
    }
  }

  private void jet(int link, long key) {
    points[link].at(chain[link], logits);
    source.evaluate(logits, StreamKey.at(key, link), curved, jets[link]);
  }

  /** Adds ∂V_of / ∂(parameters of by). */
  private void pullGradient(Jet from, int of, int by, double[] into) {
    int row = of * layout.size();
    System.arraycopy(
        from.gradient, row + layout.offset(by), turned, layout.offset(by), layout.size(by));
    points[0].pull(by, turned, 1, into);
  }

  private void firstOrder(int i) {
    curve(0, i, i, vectors, inner, terms.own());
    int row = i * layout.size() + layout.offset(i);
    points[0].bend(i, jets[0].gradient, row, vectors, inner, terms.own());
    for (int j = 0; j < agents; j++) {
      if (j != i && peerTerm == PeerTerm.SHAPING) {
        clear(j);
        pullGradient(factors, i, j, seed);
        curve(0, j, i, seed, inner, terms.peer());
      } else if (j != i) {
        lookAhead(i, j);
      }
    }
  }

  private void clear(int agent) {
    int from = parametrisation.offset(agent);
    Arrays.fill(seed, from, from + parametrisation.size(agent), 0);
  }

  /** Adds c (∂²V_j / ∂w_j ∂w_k)ᵀ a_j but for the networks' own curvature. */
  private void curve(int link, int j, int k, double[] a, double c, double[] into) {
    points[link].push(j, a, pushed);
    int columns = layout.offset(k) + layout.size(k);
    for (int col = layout.offset(k); col < columns; col++) {
      turned[col] = 0;
    }
    int rows = layout.offset(j) + layout.size(j);
    for (int r = layout.offset(j); r < rows; r++) {
      for (int col = layout.offset(k); col < columns; col++) {
        turned[col] += jets[link].second[r * layout.size() + col] * pushed[r];
      }
    }
    points[link].pull(k, turned, c, into);
  }

  private void lookAhead(int i, int j) {
    points[0].push(j, vectors, pushed);
    int rows = layout.offset(i) + layout.size(i);
    int columns = layout.offset(j) + layout.size(j);
    for (int r = layout.offset(i); r < rows; r++) {
      turned[r] = 0;
      for (int col = layout.offset(j); col < columns; col++) {
        turned[r] += jets[0].second[r * layout.size() + col] * pushed[col];
      }
    }
    points[0].pull(i, turned, inner, terms.peer());
  }

  private void walkChain(long key) {
    for (int l = 1; l < jets.length; l++) {
      System.arraycopy(chain[l - 1], 0, chain[l], 0, chain[l].length);
      for (int i = 0; i < agents; i++) {
        int row = i * layout.size();
        System.arraycopy(
            jets[l - 1].gradient, row + layout.offset(i), turned, layout.offset(i), layout.size(i));
        points[l - 1].pull(i, turned, inner, chain[l]);
      }
      jet(l, key);
    }
    for (int i = 0; i < agents; i++) {
      back(i, true, terms.own());
      int end = parametrisation.offset(i) + parametrisation.size(i);
      for (int k = parametrisation.offset(i); k < end; k++) {
        terms.own()[k] -= terms.ordinary()[k];
      }
      back(i, false, terms.peer());
    }
  }

  /** Carries ∇V_i, of the agent's own block or of the others', back from the last link to φ_0. */
  private void back(int i, boolean own, double[] into) {
    Arrays.fill(seed, 0);
    for (int l = jets.length - 1; l > 0; l--) {
      for (int j = 0; j < agents; j++) {
        if ((j == i) == own) {
          int row = i * layout.size();
          System.arraycopy(
              jets[l].gradient, row + layout.offset(j), turned, layout.offset(j), layout.size(j));
          points[l].pull(j, turned, weights[l], seed);
        }
      }
      carry(l - 1);
    }
    System.arraycopy(
        seed, parametrisation.offset(i), into, parametrisation.offset(i), parametrisation.size(i));
  }

  /** seed ← seed + η (Dv)ᵀ seed. */
  private void carry(int link) {
    System.arraycopy(seed, 0, moved, 0, seed.length);
    for (int j = 0; j < agents; j++) {
      for (int k = 0; k < agents; k++) {
        curve(link, j, k, seed, inner, moved);
      }
      int row = j * layout.size() + layout.offset(j);
      points[link].bend(j, jets[link].gradient, row, seed, inner, moved);
    }
    System.arraycopy(moved, 0, seed, 0, seed.length);
  }
}
