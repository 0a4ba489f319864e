package org.parley.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext$;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.parley.check.InvalidSpecException;

/** A Spark application, from its start to its end. */
final class Application implements AutoCloseable {

  private static final int ENDING_SECONDS = 10;

  private final JavaSparkContext spark;

  private Application(JavaSparkContext spark) {
    this.spark = spark;
  }

  /**
   * Starts one; none where this thread is interrupted meanwhile, whose flag is then set.
   *
   * @param study names it for people who look at the cluster
   * @throws InvalidSpecException if the master does not answer or does not take it
   */
  static Optional<Application> start(SparkCluster cluster, Path study) {
    Master.requireAnswer(cluster.master());
    SparkConf settings = settings(cluster, "parley " + study.getFileName());
    try {
      JavaSparkContext spark = new JavaSparkContext(settings);
      spark.sc().addSparkListener(new Teller(cluster.tell()));
      return Optional.of(new Application(spark));
    } catch (Exception refused) {
      // Scala throws checked exceptions without saying so.
      if (refused instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      throw InvalidSpecException.of(
          "Spark cluster",
          "master",
          cluster.master(),
          "one that takes the application, of Spark " + version() + " as here",
          "Spark says: " + brief(refused) + ".");
    }
  }

  private static SparkConf settings(SparkCluster cluster, String name) {
    SparkConf settings =
        new SparkConf()
            .setAppName(name)
            .set("spark.ui.enabled", "false")
            .set("spark.ui.showConsoleProgress", "false");
    cluster.settings().forEach(settings::set);
    settings.setMaster(cluster.master());
    return Master.isLocal(cluster.master()) ? settings : settings.set("spark.jars", jars(cluster));
  }

  private static String jars(SparkCluster cluster) {
    List<Path> jars = cluster.jars().isEmpty() ? ExecutorJars.onClassPath() : cluster.jars();
    return jars.stream().map(jar -> jar.toUri().toString()).collect(Collectors.joining(","));
  }

  static String version() {
    return org.apache.spark.package$.MODULE$.SPARK_VERSION();
  }

  /** The first line of what went wrong. */
  static String brief(Throwable thrown) {
    String line = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("").strip();
    String text = line.isEmpty() ? thrown.getClass().getSimpleName() : line;
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  JavaSparkContext spark() {
    return spark;
  }

  @Override
  public void close() {
    // An interrupted thread could not wait for the end; its flag is set again.
    boolean interrupted = Thread.interrupted();
    spark.close();
    interrupted |= awaitEnd();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits while another thread is still ending it, as Spark's own does where the cluster ended it:
   * no other application could start before. Whether this thread was interrupted meanwhile.
   */
  private boolean awaitEnd() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENDING_SECONDS);
    while (SparkContext$.MODULE$.getActive().contains(spark.sc()) && System.nanoTime() < until) {
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException asked) {
        return true;
      }
    }
    return false;
  }

  /** Tells of executors that come and go. */
  private static final class Teller extends SparkListener {
    private final Consumer<String> tell;

    Teller(Consumer<String> tell) {
      this.tell = tell;
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
      tell.accept("executor " + added.executorId() + " at " + added.executorInfo().executorHost());
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      String why = removed.reason().lines().findFirst().orElse("").strip();
      tell.accept(
          "executor " + removed.executorId() + " is gone, its runs are taken up again: " + why);
    }
  }
}
