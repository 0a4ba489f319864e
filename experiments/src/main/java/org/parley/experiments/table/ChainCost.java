package org.parley.experiments.table;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.bytedeco.javacpp.Pointer;
import org.parley.game.Agent;
import org.parley.game.OneShotGame;
import org.parley.learner.Training;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.NegotiationSets;

/**
 * What strictly nested SVNR costs on a chain of agents.
 *
 * @param agents how many
 */
record ChainCost(int agents) implements Work {

  /** Median microseconds of an update, the first third left out. */
  static final String MICROS = "µs an update";

  /** Bytes allocated by the start and the first update: on the heap by this thread, and off it. */
  static final String BYTES = "bytes";

  /** Median microseconds of deciding nestedness. */
  static final String NESTEDNESS = "µs nestedness";

  /** Small, so that what is kept of the past does not hide what negotiation takes. */
  private static final int REPLAY = 10_000;

  private static final int CHECKS = 2_000;

  /** So many looks in a row at which nothing was given back. */
  private static final int QUIET = 5;

  private static final long LOOK_NANOS = 20_000_000;

  private static Svnr svnr() {
    return Svnr.builder().replayCapacity(REPLAY).build();
  }

  @Override
  public String game() {
    return ChainGame.of(agents).toString();
  }

  @Override
  public String learner() {
    return svnr().toString();
  }

  @Override
  public String examination() {
    return "costs, " + CHECKS + " nestedness checks";
  }

  @Override
  public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
    long started = System.nanoTime();
    OneShotGame game = ChainGame.of(agents);
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (train(svnr(), game, seed, episodes, stop, numbers).isEmpty()) {
      return Optional.empty();
    }
    numbers.put(NESTEDNESS, nestedness(game));
    double seconds = (System.nanoTime() - started) / 1e9;
    return Optional.of(new SeedOutcome(seed, null, seconds, numbers, null));
  }

  /**
   * Trains, and writes what starting and updates cost.
   *
   * @return the training, empty if it was stopped
   */
  static Optional<Training> train(
      Svnr svnr,
      OneShotGame game,
      long seed,
      int episodes,
      BooleanSupplier stop,
      Map<String, Double> numbers) {
    awaitFreed();
    long before = allocated();
    Training training = svnr.start(game, episodes, seed);
    training.step();
    numbers.put(BYTES, (double) allocated() - before);
    double[] micros = new double[episodes];
    for (int step = 1; step < episodes; step++) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      long begun = System.nanoTime();
      training.step();
      micros[step] = (System.nanoTime() - begun) / 1e3;
    }
    numbers.put(MICROS, settled(micros));
    return Optional.of(training);
  }

  private static double settled(double[] micros) {
    return new Median().evaluate(Arrays.copyOfRange(micros, 1 + micros.length / 3, micros.length));
  }

  /** Waits until what earlier runs held off the heap is given back, lest it be subtracted. */
  private static void awaitFreed() {
    System.gc();
    int quiet = 0;
    for (long before = Pointer.totalBytes(); quiet < QUIET; ) {
      LockSupport.parkNanos(LOOK_NANOS);
      long now = Pointer.totalBytes();
      quiet = now == before ? quiet + 1 : 0;
      before = now;
    }
  }

  /** Runs are made one at a time, so what lies off the heap is this one's. */
  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) + Pointer.totalBytes();
  }

  private static double nestedness(OneShotGame game) {
    List<String> names = game.agents().stream().map(Agent::name).toList();
    NegotiationSets sets = svnr().negotiation().over(names);
    double[] micros = new double[CHECKS];
    for (int check = 0; check < CHECKS; check++) {
      long begun = System.nanoTime();
      boolean holds = sets.nestedness().holds();
      micros[check] = (System.nanoTime() - begun) / 1e3;
      if (!holds) {
        throw new IllegalStateException(sets + " are nested, and were not found to be");
      }
    }
    return settled(micros);
  }
}
