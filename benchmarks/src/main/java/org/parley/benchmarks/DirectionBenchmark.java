package org.parley.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;
import org.parley.stein.SteinDirection;

/** The Stein direction of strictly nested agents of one coordinate each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DirectionBenchmark {

  /** Particles of a set, M. */
  @Param({"16", "32", "64", "256"})
  public int particles;

  /** Coordinates, D. */
  @Param({"3", "12"})
  public int dimension;

  /** Sets. */
  @Param({"8"})
  public int sets;

  private SteinDirection stein;
  private Matrix fixed;
  private Matrix gradient;
  private Matrix updated;
  private Matrix direction;

  /** Draws particles. */
  @Setup
  public void prepare() {
    int[][] compared =
        IntStream.rangeClosed(1, dimension)
            .mapToObj(agents -> IntStream.range(0, agents).toArray())
            .toArray(int[][]::new);
    int[][] own = IntStream.range(0, dimension).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
    stein = new SteinDirection(Kernel.local(), Repulsion.balanced(), compared, own);
    fixed = drawn(1);
    gradient = drawn(2);
    updated = drawn(3);
    direction = drawn(4);
  }

  private Matrix drawn(long seed) {
    Matrix matrix = Matrix.zeros(sets * particles / 2, dimension);
    RandomStream.of(seed).fillUniform(matrix.data(), 0, matrix.data().length, -1, 1);
    return matrix;
  }

  /** Of all updated particles. */
  @Benchmark
  public void direction() {
    stein.compute(fixed, gradient, updated, sets, 1.5, direction);
  }
}
