package org.parley.spark;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.math.Gemm;
import org.parley.spark.SparkStudies.Failure;
import org.parley.study.Workers;
import org.parley.study.folder.RunMaker;
import org.parley.study.folder.StudyFolder;
import org.parley.training.Plan;
import org.parley.training.Run;

/** Runs as jobs of one task each. */
final class Jobs {

  /** Jobs that wait or run at the same time: each has a thread here that waits for it. */
  static final int AT_ONCE = 256;

  private static final int PATIENCE_SECONDS = 15;

  private final StudyFolder folder;
  private final SparkCluster cluster;
  private final JavaSparkContext spark;
  private final Function<Integer, byte[]> task;
  private final RunMaker.Keeper keeper;

  private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> products = Collections.synchronizedSet(new HashSet<>());
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicReference<UncheckedIOException> lost = new AtomicReference<>();

  Jobs(
      StudyFolder folder,
      SparkCluster cluster,
      JavaSparkContext spark,
      Function<Integer, byte[]> task,
      RunMaker.Keeper keeper) {
    this.folder = folder;
    this.cluster = cluster;
    this.spark = spark;
    this.task = task;
    this.keeper = keeper;
    products.add(Gemm.best().description());
  }

  /** Has runs made; what could not be. */
  List<Failure> make(List<Plan> missing) {
    List<Plan> all = folder.study().plans();
    ExecutorService pool = Workers.pool(Math.min(AT_ONCE, missing.size()), "parley-spark");
    missing.forEach(plan -> pool.execute(() -> make(plan, all.indexOf(plan))));
    pool.shutdown();
    await(pool);
    if (lost.get() != null) {
      throw lost.get();
    }
    return List.copyOf(failures);
  }

  /** Waits for all; once interrupted or stopped, cancels what still runs. */
  private void await(ExecutorService pool) {
    boolean interrupted = false;
    int seconds = 0;
    for (boolean over = false; !over; ) {
      try {
        over = pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException asked) {
        interrupted = true;
        stopped.set(true);
      }
      if (stopped.get() && !spark.sc().isStopped()) {
        // Again and again: a thread may have been about to submit.
        spark.cancelAllJobs();
      }
      if (++seconds == PATIENCE_SECONDS) {
        tellIfAlone();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellIfAlone() {
    boolean alone = spark.statusTracker().getExecutorInfos().length <= 1;
    if (alone && answered.get() == 0 && !Master.isLocal(cluster.master())) {
      cluster
          .tell()
          .accept(
              "no worker has taken a run for "
                  + PATIENCE_SECONDS
                  + " s: are any free, with spark.executor.memory to spare?");
    }
  }

  private void make(Plan plan, int number) {
    if (stopped.get()) {
      return;
    }
    String name = folder.nameOf(plan);
    try {
      keep(name, plan, sent(name, number));
    } catch (UncheckedIOException refused) {
      // Where one run cannot be kept, no other can.
      lost.compareAndSet(null, refused);
      stopped.set(true);
    } catch (Parcel.NoRunException | InvalidSpecException refused) {
      failures.add(new Failure(name, refused.getMessage()));
    } catch (Exception failed) {
      // Scala throws checked exceptions without saying so.
      fail(name, failed);
    }
  }

  private byte[] sent(String name, int number) {
    spark.setJobGroup(name, name, true);
    byte[] bytes = spark.parallelize(List.of(number), 1).map(task).collect().get(0);
    answered.incrementAndGet();
    return bytes;
  }

  private void keep(String name, Plan plan, byte[] bytes) throws Parcel.NoRunException {
    Parcel parcel = Parcel.read(name, bytes);
    Run run = parcel.run(name, plan);
    tellOfOtherProducts(parcel.madeAt());
    keeper.keep(run, parcel.madeAt());
  }

  /** Another BLAS, or its kernels for another processor, may add in another order. */
  private void tellOfOtherProducts(Map<String, String> madeAt) {
    String blas = madeAt.get("blas");
    if (products.add(blas)) {
      cluster
          .tell()
          .accept("runs are made with " + blas + " too: their bits may differ from this machine's");
    }
  }

  private void fail(String name, Exception failed) {
    if (!spark.sc().isStopped()) {
      if (!stopped.get()) {
        failures.add(new Failure(name, Application.brief(failed)));
      }
    } else if (stopped.compareAndSet(false, true)) {
      failures.add(
          new Failure("cluster", "the application was ended: " + Application.brief(failed)));
    }
  }
}
