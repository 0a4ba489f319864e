package org.parley.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.parley.math.Block;
import org.parley.math.Gemm;

/** The three products of a layer of as many inputs as outputs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {

  /** Rows of the batch. */
  @Param({"32", "64", "512"})
  public int rows;

  /** Inputs and outputs of the layer. */
  @Param({"64", "100", "256"})
  public int width;

  private final Gemm gemm = Gemm.best();
  private Block signal;
  private Block weights;
  private Block gradient;
  private Block output;
  private Block weightGradient;

  /** Makes room. */
  @Setup
  public void prepare() {
    signal = gemm.allocate(rows * width);
    gradient = gemm.allocate(rows * width);
    output = gemm.allocate(rows * width);
    weights = gemm.allocate(width * width);
    weightGradient = gemm.allocate(width * width);
  }

  /** Signals times weights. */
  @Benchmark
  public void forward() {
    gemm.multiply(
        false, false, rows, width, width, signal, 0, width, weights, 0, width, 0f, output, 0,
        width);
  }

  /** Gradients times transposed weights. */
  @Benchmark
  public void toSignals() {
    gemm.multiply(
        false, true, rows, width, width, gradient, 0, width, weights, 0, width, 0f, output, 0,
        width);
  }

  /** Transposed signals times gradients. */
  @Benchmark
  public void toWeights() {
    gemm.multiply(
        true,
        false,
        width,
        width,
        rows,
        signal,
        0,
        width,
        gradient,
        0,
        width,
        0f,
        weightGradient,
        0,
        width);
  }
}
