package org.parley.experiments.bench;

import java.util.List;
import java.util.Map;

/** What is timed in turns, with whoever takes part. */
public final class Workloads {

  /** Their names. */
  public static final List<String> NAMES =
      List.of("step", "layers", "stein", "growth", "parts", "peaks");

  /** Those of them in which peers take part. */
  static final List<String> COMPARED = List.of("step", "layers", "stein");

  private final Sides sides;

  /** With peers by module; none measures Parley alone. */
  public Workloads(Map<String, Peer> peers) {
    sides = new Sides(peers);
  }

  /** The comparisons of a workload. */
  public List<Comparison> of(String workload) {
    return switch (workload) {
      case "step" -> StepWork.all(sides);
      case "layers" -> LayerWork.all(sides);
      case "stein" -> SteinWork.all(sides);
      case "growth" -> StepWork.growth();
      case "parts" -> Parts.all();
      case "peaks" -> Peaks.all();
      default -> throw new IllegalArgumentException(workload);
    };
  }
}
