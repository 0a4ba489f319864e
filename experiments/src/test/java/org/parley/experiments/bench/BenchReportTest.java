package org.parley.experiments.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchReportTest {

  @Test
  void quartilesAndRatioAreThoseOfTheSamples() {
    List<Double> seconds = IntStream.rangeClosed(1, 9).mapToObj(i -> (10 - i) * 1e-6).toList();
    Timing ours = Timing.of("Parley", 0, seconds, 2);
    assertEquals(2.5, ours.median(), 1e-12);
    assertEquals(1.5, ours.low(), 1e-12);
    assertEquals(3.5, ours.high(), 1e-12);
    Timing theirs = Timing.of("slow", 0, List.of(10e-6), 1).against(ours);
    assertEquals(4, theirs.ratio(), 1e-12);
    assertEquals(1, ours.against(ours).ratio(), 1e-12);
  }

  @Test
  void aRateIsWhatIsDoneInASecond() {
    assertEquals(50, Rate.operations(1e6).at(20), 1e-12);
    assertEquals("50.0 GFLOP/s", Rate.operations(1e6).text(20));
    assertEquals("12.0 GB/s", Rate.bytes(12_000).text(1));
  }

  @Test
  void everyRowIsInTheTableTheTreeAndTheRatios() {
    BenchReport report = new BenchReport();
    Timing ours = new Timing("Parley", 1, 1, 2, 3, 1);
    Timing theirs = new Timing("peer", 1, 7, 8, 9, 4);
    Comparison layers = new Comparison("layers", "32 × 64", 1, List.of(), Rate.operations(4000));
    String lines = report.add(layers, List.of(ours, theirs));
    report.add("seeds", "20 seeds", "Parley", 70.5, "s");
    assertTrue(lines.contains("4.00 ×") && lines.contains("2.0 GFLOP/s"), lines);
    assertEquals(
        """
        ### layers

        | what | side | median | quartiles, µs | ratio to Parley | rate |
        |---|---|--:|--:|--:|--:|
        | 32 × 64 | Parley | 2.0 µs | 1.0 … 3.0 | 1.00 | 2.0 GFLOP/s |
        | 32 × 64 | peer | 8.0 µs | 7.0 … 9.0 | 4.00 | 0.5 GFLOP/s |

        ### seeds

        | what | side | median | quartiles, µs | ratio to Parley | rate |
        |---|---|--:|--:|--:|--:|
        | 20 seeds | Parley | 70.50 s |  |  |  |

        """,
        report.markdown());
    assertEquals(List.of(new BenchReport.Ratio("layers", "32 × 64", "peer", 4)), report.ratios());
    assertEquals(List.of(ours, theirs), report.rows().get(0).get("timings"));
    assertEquals(
        Map.of(
            "workload", "seeds", "name", "20 seeds", "side", "Parley", "value", 70.5, "unit", "s"),
        report.rows().get(1));
  }

  @Test
  void sidesTakeTurnsOverEqualNumbersOfSamples() {
    int[] calls = new int[2];
    Comparison twice =
        new Comparison("test", "test", 1, List.of(fixed(calls, 0, 1), fixed(calls, 1, 2)));
    List<Timing> timings = twice.run(3);
    assertEquals(2, timings.get(1).ratio(), 1e-12);
    assertEquals(1 + 2 + 3, calls[0]);
    assertEquals(1 + 1 + 3, calls[1]);
  }

  private static Side fixed(int[] calls, int which, double seconds) {
    return new Side() {
      @Override
      public String name() {
        return "side " + which;
      }

      @Override
      public double seconds(int rounds) {
        calls[which]++;
        return seconds * rounds;
      }
    };
  }
}
