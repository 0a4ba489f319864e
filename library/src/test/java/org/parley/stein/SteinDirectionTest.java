package org.parley.stein;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;
import org.parley.testing.Cases;

class SteinDirectionTest {

  /** Random particles of random agents, with what the engine and the formula make of them. */
  private static final class Team {
    final int[][] own;
    final int[][] compared;
    final int sets;
    final int n;
    final int m;
    final int dimension;
    final double alpha;
    final Kernel kernel;
    final Repulsion repulsion;
    final Matrix fixed;
    final Matrix gradient;
    final Matrix updated;

    Team(SplittableRandom random) {
      int agents = random.nextInt(1, 5);
      own = new int[agents][];
      int coordinates = 0;
      for (int agent = 0; agent < agents; agent++) {
        int size = random.nextInt(1, 4);
        own[agent] = IntStream.range(coordinates, coordinates + size).toArray();
        coordinates += size;
      }
      dimension = coordinates;
      boolean joint = random.nextBoolean();
      Bandwidth.Rule[] rules = Bandwidth.Rule.values();
      Bandwidth bandwidth =
          Bandwidth.of(rules[random.nextInt(rules.length)]).times(random.nextDouble(0.1, 2));
      Kernel gaussian = (joint ? Kernel.joint() : Kernel.local()).with(bandwidth);
      kernel = random.nextBoolean() ? gaussian : gaussian.inverseMultiquadric();
      Repulsion.Scale[] scales = Repulsion.Scale.values();
      repulsion = new Repulsion(scales[random.nextInt(scales.length)], random.nextDouble(0.5, 2));
      compared = new int[agents][];
      for (int agent = 0; agent < agents; agent++) {
        // Strictly nested: all coordinates up to the agent's own.
        int[] mine = own[agent];
        compared[agent] =
            IntStream.range(0, joint ? dimension : mine[mine.length - 1] + 1).toArray();
      }
      sets = random.nextInt(1, 4);
      n = random.nextInt(2, 20);
      m = random.nextInt(1, 20);
      alpha = random.nextBoolean() ? random.nextDouble(0.01, 1) : random.nextDouble(1, 30);
      fixed = matrix(random, sets * n, dimension);
      gradient = matrix(random, sets * n, dimension);
      updated = matrix(random, sets * m, dimension);
    }

    Matrix direction() {
      return direction(fixed, gradient, updated);
    }

    Matrix direction(Matrix x, Matrix score, Matrix y) {
      Matrix direction = Matrix.zeros(y.rows(), dimension);
      Arrays.fill(direction.data(), Float.NaN);
      new SteinDirection(kernel, repulsion, compared, own)
          .compute(x, score, y, sets, alpha, direction);
      return direction;
    }

    /** The formula of {@link SteinDirection}, coordinate by coordinate, in float64. */
    double formula(int set, int agent, int l, int d) {
      double h = bandwidth(set, agent);
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double d2 = squaredDistance(set, agent, l, j);
        double away = updated.get(set * m + l, d) - (double) fixed.get(set * n + j, d);
        boolean gaussian = kernel.shape() == Kernel.Shape.GAUSSIAN;
        double kappa = gaussian ? Math.exp(-d2 / h) : Math.pow(1 + d2 / h, -0.5);
        double slope = gaussian ? 2 / h * kappa : Math.pow(1 + d2 / h, -1.5) / h;
        sum += kappa * gradient.get(set * n + j, d);
        sum += repulsion.factor() * alpha * slope * away;
      }
      return sum / n / divisor();
    }

    private double divisor() {
      return switch (repulsion.scale()) {
        case BALANCED -> Math.max(alpha, 1);
        case PAPER -> 1;
        case LOG_DENSITY -> alpha;
      };
    }

    private double bandwidth(int set, int agent) {
      double[] all =
          kernel.bandwidth().rule() == Bandwidth.Rule.NUM_PYRO
              ? sorted(n * n, pair -> between(fixed, set * n + pair / n, set * n + pair % n, agent))
              : sorted(n * m, pair -> squaredDistance(set, agent, pair / n, pair % n));
      double low = all[(all.length - 1) / 2];
      double middle = (Math.sqrt(low) + Math.sqrt(all[all.length / 2])) / 2;
      double base =
          switch (kernel.bandwidth().rule()) {
            case MEDIAN -> low / Math.log(n + 1);
            case SOFT_Q_LEARNING -> low / Math.log(n);
            case PAPER, NUM_PYRO -> middle * middle / Math.log(n);
            case FIXED -> 1;
          };
      return Math.max(kernel.bandwidth().scale() * base, kernel.bandwidth().floor());
    }

    private static double[] sorted(int count, IntToDoubleFunction of) {
      return IntStream.range(0, count).mapToDouble(of).sorted().toArray();
    }

    private double between(Matrix particles, int x, int y, int agent) {
      double sum = 0;
      for (int d : compared[agent]) {
        double difference = particles.get(x, d) - (double) particles.get(y, d);
        sum += difference * difference;
      }
      return sum;
    }

    private double squaredDistance(int set, int agent, int l, int j) {
      double sum = 0;
      for (int d : compared[agent]) {
        double difference = updated.get(set * m + l, d) - (double) fixed.get(set * n + j, d);
        sum += difference * difference;
      }
      return sum;
    }
  }

  private static Matrix matrix(SplittableRandom random, int rows, int columns) {
    return Matrix.wrap(rows, columns, Cases.floats(random, rows * columns));
  }

  @Test
  void isTheDocumentedFormula() {
    Cases.check(
        300,
        random -> {
          Team team = new Team(random);
          Matrix direction = team.direction();
          for (int set = 0; set < team.sets; set++) {
            for (int agent = 0; agent < team.own.length; agent++) {
              for (int l = 0; l < team.m; l++) {
                for (int d : team.own[agent]) {
                  double expected = team.formula(set, agent, l, d);
                  double tolerance = 2e-5 * Math.max(1, Math.abs(expected));
                  assertEquals(expected, direction.get(set * team.m + l, d), tolerance);
                }
              }
            }
          }
        });
  }

  @Test
  void permutingParticlesWithinTheirSetPermutesTheDirection() {
    Cases.check(
        100,
        random -> {
          Team team = new Team(random);
          int[] x = shuffled(random, team.sets, team.n);
          int[] y = shuffled(random, team.sets, team.m);
          Matrix permuted =
              team.direction(
                  permute(team.fixed, x), permute(team.gradient, x), permute(team.updated, y));
          Matrix expected = permute(team.direction(), y);
          for (int i = 0; i < expected.data().length; i++) {
            // Sums are taken in another order.
            assertEquals(expected.data()[i], permuted.data()[i], 1e-5 * scale(expected));
          }
        });
  }

  private static float scale(Matrix matrix) {
    float largest = 1;
    for (float value : matrix.data()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static int[] shuffled(SplittableRandom random, int sets, int size) {
    int[] rows = IntStream.range(0, sets * size).toArray();
    for (int set = 0; set < sets; set++) {
      for (int i = size - 1; i > 0; i--) {
        int other = set * size + random.nextInt(i + 1);
        int swapped = rows[set * size + i];
        rows[set * size + i] = rows[other];
        rows[other] = swapped;
      }
    }
    return rows;
  }

  private static Matrix permute(Matrix matrix, int[] rows) {
    Matrix permuted = Matrix.zeros(matrix.rows(), matrix.columns());
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(
          matrix.row(rows[row]), 0, permuted.data(), row * matrix.columns(), matrix.columns());
    }
    return permuted;
  }

  @Test
  void staysFiniteForOneParticleAndForCollapsedOnes() {
    int[][] all = {{0, 1, 2}};
    for (int n : new int[] {1, 16}) {
      Matrix collapsed = Matrix.zeros(n, 3);
      Matrix direction = Matrix.zeros(n, 3);
      Matrix gradient = Matrix.zeros(n, 3);
      Arrays.fill(gradient.data(), 2f);
      new SteinDirection(Kernel.joint(), Repulsion.balanced(), all, all)
          .compute(collapsed, gradient, collapsed, 1, 0.5, direction);
      // Kernels of 1 and no repulsion: the mean gradient.
      for (float value : direction.data()) {
        assertEquals(2f, value, 1e-6);
      }
    }
  }

  @Test
  void theTemperatureScalesAttractionAwayAndLeavesRepulsion() {
    int[][] own = {{0}};
    Matrix x = Matrix.wrap(1, 1, 0f);
    Matrix y = Matrix.wrap(1, 1, 1f);
    Matrix score = Matrix.wrap(1, 1, 3f);
    Matrix direction = Matrix.zeros(1, 1);
    double h = 1 / Math.log(2);
    double kappa = Math.exp(-1 / h);
    for (double alpha : new double[] {0, 0.5, 1, 10, 500}) {
      new SteinDirection(Kernel.local(), Repulsion.balanced(), own, own)
          .compute(x, score, y, 1, alpha, direction);
      double expected = kappa * (3 + alpha * 2 / h) / Math.max(alpha, 1);
      assertEquals(expected, direction.get(0, 0), 1e-5, "alpha " + alpha);
    }
  }

  @Test
  void textsAreTheDsls() {
    assertEquals(
        "joint().with(median().atLeast(0.1))",
        Kernel.joint().with(Bandwidth.median().atLeast(0.1)).toString());
    assertEquals("local()", Kernel.local().toString());
    assertEquals(
        "joint().with(median().times(0.3))",
        Kernel.joint().with(Bandwidth.median().times(0.3)).toString());
    assertEquals(
        "local().inverseMultiquadric().with(softQLearningBandwidth().times(2.0))",
        Kernel.local().inverseMultiquadric().with(Bandwidth.softQLearning().times(2)).toString());
    assertEquals("numPyroBandwidth()", Bandwidth.numPyro().toString());
    assertEquals("fixedBandwidth(0.25)", Bandwidth.fixed(0.25).toString());
    assertEquals("paperRepulsion().times(2.0)", Repulsion.paper().times(2).toString());
    assertTrue(Kernel.joint().equals(Kernel.joint().with(Bandwidth.median())));
  }
}
