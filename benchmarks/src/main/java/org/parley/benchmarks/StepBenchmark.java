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
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.Svnr;

/** A whole step of SVNR with its defaults on Max of Three. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {

  /** Sets of 32 particles. */
  @Param({"8", "512"})
  public int sets;

  /** Units of a hidden layer. */
  @Param({"100"})
  public int hidden;

  private Training training;

  /** Begins a training. */
  @Setup
  public void prepare() {
    training =
        Svnr.builder()
            .particleSets(sets)
            .policyHidden(hidden, hidden)
            .criticHidden(hidden, hidden)
            .replayCapacity(4096)
            .build()
            .start(MaxOfThree.game(1.5), 1_000_000, 1);
  }

  /** Plays and learns. */
  @Benchmark
  public void step() {
    training.step();
  }
}
