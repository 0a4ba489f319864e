package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.testing.Jvm;

/**
 * The first steps of SVNR with its defaults on Max of Three (s2 = 1.5, 5,000 steps, seed 1),
 * pinned.
 *
 * <p>A change that moves these numbers changes the algorithm or its randomness: committed results
 * must be made again. OpenBLAS and pure Java differ by 3e-4 of the value after 60 steps; 1e-3 is
 * allowed.
 */
class GoldenTraceTest {

  private static final double TOLERANCE = 1e-3;

  /** Reward and critic loss by step. */
  private static final Map<Integer, double[]> GOLDEN =
      new TreeMap<>(
          Map.of(
              1, new double[] {-8.371495, 34.786392},
              2, new double[] {-6.909375, 28.612440},
              3, new double[] {-4.173340, 20.782790},
              10, new double[] {5.750990, 76.379830},
              30, new double[] {-24.939245, 36.487930},
              60, new double[] {-6.778040, 15.552900}));

  @Test
  void thisProcessFollowsIt() {
    assertFollows(trace());
  }

  @Test
  void pureJavaFollowsItToo() {
    assertFollows(Jvm.run(List.of("-Dparley.blas=java"), Print.class));
  }

  private static void assertFollows(String trace) {
    String[] lines = trace.split("\n");
    assertEquals(GOLDEN.size(), lines.length, trace);
    int line = 0;
    for (Map.Entry<Integer, double[]> pinned : GOLDEN.entrySet()) {
      String[] got = lines[line++].split(" ");
      for (int column = 0; column < 2; column++) {
        double expected = pinned.getValue()[column];
        double value = Double.parseDouble(got[column]);
        assertEquals(expected, value, TOLERANCE * Math.abs(expected), "step " + pinned.getKey());
      }
    }
  }

  private static String trace() {
    Training training = Svnr.builder().build().start(MaxOfThree.game(1.5), 5000, 1);
    StringBuilder trace = new StringBuilder();
    for (int step = 1; step <= 60; step++) {
      training.step();
      if (GOLDEN.containsKey(step)) {
        trace.append(training.lastReward()).append(' ').append(training.criticLoss()).append('\n');
      }
    }
    return trace.toString().strip();
  }

  /** Prints the trace. */
  static final class Print {
    private Print() {}

    public static void main(String[] arguments) {
      System.out.println(trace());
    }
  }
}
