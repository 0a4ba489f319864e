package org.parley.spark;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.math.Gemm;
import org.parley.spark.SparkStudies.Failure;
import org.parley.study.Workers;
import org.parley.study.folder.RunFolder;
import org.parley.study.folder.RunMaker;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs as jobs of one task each. */
final class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /** Jobs that wait or run at the same time: each has a thread here that waits for it. */
  static final int AT_ONCE = 256;

  private static final int PATIENCE_SECONDS = 15;
  private static final String ALONE =
      "no worker has taken a run for "
          + PATIENCE_SECONDS
          + " s: is one alive and free, with spark.executor.memory to spare? Still waiting.";

  private static final String ENDED =
      "it did not take the application, or ended it: a master that is lost or not of Spark "
          + Application.version()
          + ", or executors that would not start; its logs tell";

  private final RunFolder folder;
  private final SparkCluster cluster;
  private final JavaSparkContext spark;
  private final Function<Integer, byte[]> task;
  private final RunMaker.Keeper keeper;

  private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> products = Collections.synchronizedSet(new HashSet<>());
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicReference<UncheckedIOException> lost = new AtomicReference<>();

  Jobs(
      RunFolder folder,
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
    Map<Plan, Integer> numbers = new HashMap<>();
    folder.plans().forEach(plan -> numbers.put(plan, numbers.size()));
    ExecutorService pool = Workers.pool(Math.min(AT_ONCE, missing.size()), "parley-spark");
    missing.forEach(plan -> pool.execute(() -> make(plan, numbers.get(plan))));
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
    int alone = 0;
    for (boolean over = false; !over; ) {
      try {
        over = pool.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException asked) {
        interrupted = true;
        stopped.set(true);
      }
      if (!over && spark.sc().isStopped()) {
        // Those that were about to submit would wait for ever.
        end();
        pool.shutdownNow();
      } else if (stopped.get()) {
        cancel();
      }
      alone = isAlone() ? alone + 1 : 0;
      if (alone == PATIENCE_SECONDS) {
        cluster.tell().accept(ALONE);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Done again and again: a thread may have been about to submit. */
  private void cancel() {
    try {
      spark.cancelAllJobs();
    } catch (IllegalStateException ended) {
      LOG.debug("ended meanwhile, which is seen next time", ended);
    }
  }

  /** Whether there is no executor: only this process itself is counted. */
  private boolean isAlone() {
    try {
      return !Master.isLocal(cluster.master())
          && spark.statusTracker().getExecutorInfos().length <= 1;
    } catch (IllegalStateException ended) {
      return false;
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
    return spark.parallelize(List.of(number), 1).map(task).collect().get(0);
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
    if (spark.sc().isStopped()) {
      end();
    } else if (!stopped.get()) {
      failures.add(new Failure(name, Application.brief(failed)));
    }
  }

  /** The cluster has put an end to all: told once. */
  private void end() {
    if (stopped.compareAndSet(false, true)) {
      failures.add(new Failure("cluster", ENDED));
    }
  }
}
