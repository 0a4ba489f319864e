package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.math.Matrix;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;
import org.parley.stein.SteinDirection;

/** The Stein direction of strictly nested agents of one coordinate each, alone. */
final class SteinWork {

  /** Temperature of all measurements and of the check. */
  static final double ALPHA = 1.5;

  /** Particles of a set, coordinates, sets. */
  private static final int[][] SIZES = {
    {16, 3, 8},
    {32, 3, 8},
    {64, 3, 8},
    {128, 3, 8},
    {256, 3, 8},
    {32, 1, 8},
    {32, 6, 8},
    {32, 12, 8},
    {32, 3, 1},
    {32, 3, 64},
    {32, 3, 512},
    {256, 12, 64}
  };

  private SteinWork() {}

  static List<Comparison> all(Sides sides) {
    List<Comparison> all = new ArrayList<>();
    for (int[] size : SIZES) {
      Map<String, Object> sizes =
          Map.of("particles", size[0], "dimension", size[1], "sets", size[2]);
      all.add(
          new Comparison(
              "stein",
              "Stein M" + size[0] + " D" + size[1] + " ×" + size[2],
              1,
              sides.with(here(size[0] / 2, size[1], size[2]), "Stein", sizes)));
    }
    return all;
  }

  private static Side here(int half, int dimension, int sets) {
    SteinDirection stein = nested(dimension);
    Matrix fixed = Random.uniform("fixed", sets * half, dimension);
    Matrix gradient = Random.uniform("gradient", sets * half, dimension);
    Matrix updated = Random.uniform("updated", sets * half, dimension);
    Matrix direction = Matrix.zeros(sets * half, dimension);
    return Side.here(
        Sides.OURS, () -> stein.compute(fixed, gradient, updated, sets, ALPHA, direction));
  }

  /** Agent i compares the coordinates 0 … i and moves coordinate i. */
  static SteinDirection nested(int dimension) {
    int[][] compared =
        IntStream.rangeClosed(1, dimension)
            .mapToObj(agents -> IntStream.range(0, agents).toArray())
            .toArray(int[][]::new);
    int[][] own = IntStream.range(0, dimension).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
    return new SteinDirection(Kernel.local(), Repulsion.balanced(), compared, own);
  }
}
