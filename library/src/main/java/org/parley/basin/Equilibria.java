package org.parley.basin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.parley.check.Problems;
import org.parley.learner.meta.ExactJet;
import org.parley.learner.meta.Jet;
import org.parley.learner.meta.Layout;
import org.parley.math.RandomStream;

/**
 * The equilibria of a game of two actions an agent: pure ones by enumeration, mixed ones by
 * Newton's method on the exact gradient field from many starts.
 */
public final class Equilibria {

  private static final int MOST_LOGITS = 12;
  private static final int STARTS = 200;
  private static final int NEWTON = 60;
  private static final double TOLERANCE = 1e-12;

  /** By logits the gradient vanishes at every pure policy: mixed ones are sought away from them. */
  private static final double INSIDE = 6;

  private final Layout layout;
  private final FieldBounds bounds;
  private final ExactJet exact;
  private final Jet jet;

  private Equilibria(Layout layout) {
    this.layout = layout;
    bounds = new FieldBounds(layout);
    exact = new ExactJet(layout);
    jet = new Jet(layout);
  }

  /**
   * All that are found, those of highest welfare first: pure Nash policies, then mixed points.
   *
   * @throws org.parley.check.InvalidSpecException for more than 12 logits
   */
  public static List<Equilibrium> of(Layout layout) {
    Problems problems = new Problems();
    problems.requireRange(
        "logits", layout.size(), 1, MOST_LOGITS, "Pure policies are enumerated, 2^12 at most.");
    problems.throwIfAny("equilibria of " + layout.process().game().name());
    Equilibria search = new Equilibria(layout);
    List<Equilibrium> found = new ArrayList<>(search.pure());
    found.sort(Comparator.comparingDouble(Equilibrium::welfare).reversed());
    found.addAll(search.mixed());
    return found;
  }

  private List<Equilibrium> pure() {
    int n = layout.size();
    double[][] values = new double[1 << n][];
    for (int code = 0; code < values.length; code++) {
      values[code] = values(code);
    }
    List<Equilibrium> found = new ArrayList<>();
    for (int code = 0; code < values.length; code++) {
      if (nash(code, values)) {
        double[] p = probabilities(code);
        double margin = margin(p);
        if (margin >= 0) {
          found.add(new Equilibrium(layout, p, true, values[code], margin, true));
        }
      }
    }
    return found;
  }

  private double[] probabilities(int code) {
    double[] p = new double[layout.size()];
    for (int k = 0; k < p.length; k++) {
      p[k] = code >> k & 1;
    }
    return p;
  }

  private double[] values(int code) {
    double[] logits = probabilities(code);
    for (int k = 0; k < logits.length; k++) {
      logits[k] = logits[k] == 1 ? 700 : -700;
    }
    exact.evaluate(logits, jet);
    double[] values = new double[layout.process().agents()];
    Arrays.setAll(values, jet::value);
    return values;
  }

  private boolean nash(int code, double[][] values) {
    for (int i = 0; i < layout.process().agents(); i++) {
      int mask = ((1 << layout.size(i)) - 1) << layout.offset(i);
      for (int other = 0; other < 1 << layout.size(i); other++) {
        int deviation = code & ~mask | other << layout.offset(i);
        if (values[deviation][i] > values[code][i] + 1e-9) {
          return false;
        }
      }
    }
    return true;
  }

  /** The least |D| towards the pure policy among situations that it comes to. */
  private double margin(double[] p) {
    Interval[] box = new Interval[p.length];
    Arrays.setAll(box, k -> Interval.of(p[k]));
    Interval[] pulls = bounds.over(box);
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < p.length; k++) {
      double towards = p[k] == 1 ? pulls[k].low() : -pulls[k].high();
      if (pulls[k].low() != 0 || pulls[k].high() != 0) {
        least = Math.min(least, towards);
      }
    }
    return least;
  }

  private List<Equilibrium> mixed() {
    List<Equilibrium> found = new ArrayList<>();
    RandomStream stream = RandomStream.of(1).named("equilibria");
    for (int start = 0; start < STARTS; start++) {
      double[] z = new double[layout.size()];
      for (int k = 0; k < z.length; k++) {
        z[k] = 6 * stream.at(start).uniform(k) - 3;
      }
      if (newton(z) && found.stream().noneMatch(known -> near(known, z))) {
        found.add(point(z));
      }
    }
    return found;
  }

  private boolean newton(double[] z) {
    int n = z.length;
    for (int step = 0; step < NEWTON; step++) {
      exact.evaluate(z, jet);
      RealVector v = field();
      if (v.getLInfNorm() < TOLERANCE) {
        return true;
      }
      try {
        RealVector move = new LUDecomposition(jacobian(n)).getSolver().solve(v);
        double scale = Math.min(1, 1 / move.getLInfNorm());
        for (int k = 0; k < n; k++) {
          z[k] -= scale * move.getEntry(k);
          if (!(Math.abs(z[k]) < INSIDE)) {
            return false;
          }
        }
      } catch (SingularMatrixException flat) {
        return false;
      }
    }
    return false;
  }

  private RealVector field() {
    RealVector v = new ArrayRealVector(layout.size());
    for (int i = 0; i < layout.process().agents(); i++) {
      for (int k = layout.offset(i); k < layout.offset(i) + layout.size(i); k++) {
        v.setEntry(k, jet.gradient(i, k));
      }
    }
    return v;
  }

  private Array2DRowRealMatrix jacobian(int n) {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n, n);
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        matrix.setEntry(r, c, jet.second(r, c));
      }
    }
    return matrix;
  }

  private static boolean near(Equilibrium known, double[] z) {
    for (int k = 0; k < z.length; k++) {
      if (Math.abs(known.probabilities()[k] - Layout.sigmoid(z[k])) > 1e-6) {
        return false;
      }
    }
    return true;
  }

  private Equilibrium point(double[] z) {
    exact.evaluate(z, jet);
    double[] values = new double[layout.process().agents()];
    Arrays.setAll(values, jet::value);
    double[] real = new EigenDecomposition(jacobian(z.length)).getRealEigenvalues();
    double margin = -Arrays.stream(real).max().orElseThrow();
    double[] p = Arrays.stream(z).map(Layout::sigmoid).toArray();
    return new Equilibrium(layout, p, false, values, margin, layout.process().horizon() == 1);
  }
}
