package org.parley.benchmarks;

import java.util.List;
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
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Adam;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;

/** Passes through 8 → h → h → 1, and Adam's step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PassBenchmark {

  /** Rows of the batch. */
  @Param({"128", "512", "8192"})
  public int rows;

  /** Units of a hidden layer. */
  @Param({"100", "256"})
  public int hidden;

  private Mlp network;
  private Tape tape;
  private Matrix x;
  private Matrix one;
  private Matrix toInputs;
  private float[] toWeights;
  private final Adam adam = Adam.of(1e-9);
  private Adam.State state;

  /** Makes room and passes once. */
  @Setup
  public void prepare() {
    MlpSpec spec = MlpSpec.relu(8, List.of(hidden, hidden), 1);
    network = Mlp.initialised(spec, RandomStream.of(1));
    tape = network.tape(rows);
    x = Matrix.zeros(rows, 8);
    RandomStream.of(2).fillGaussian(x.data(), 0, rows * 8);
    one = Matrix.zeros(rows, 1);
    RandomStream.of(3).fillGaussian(one.data(), 0, rows);
    toInputs = Matrix.zeros(rows, 8);
    toWeights = new float[spec.parameterCount()];
    state = new Adam.State(spec.parameterCount());
    network.forward(x, tape);
  }

  /** To the outputs. */
  @Benchmark
  public Matrix forward() {
    return network.forward(x, tape);
  }

  /** To the weights alone. */
  @Benchmark
  public void toWeights() {
    network.backward(one, tape, toWeights, null);
  }

  /** To the inputs alone. */
  @Benchmark
  public void toInputs() {
    network.backward(one, tape, null, toInputs);
  }

  /** A step of Adam. */
  @Benchmark
  public void adam() {
    adam.descend(network.parameters(), toWeights, state);
  }
}
