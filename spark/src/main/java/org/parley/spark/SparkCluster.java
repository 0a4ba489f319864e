package org.parley.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;

/**
 * Where runs are made. Immutable.
 *
 * @param master {@code local}, {@code local[2]}, {@code local[*]}, or {@code spark://HOST:PORT} of
 *     a standalone master, several with commas between
 * @param settings Spark's own, such as {@code spark.executor.memory}
 * @param jars what a cluster's executors are sent; empty for {@link ExecutorJars#onClassPath()}
 * @param tell told what happens to the cluster, from several threads
 */
public record SparkCluster(
    String master, Map<String, String> settings, List<Path> jars, Consumer<String> tell) {

  /** Set by {@link SparkStudies} itself. */
  private static final List<String> OURS = List.of("spark.master", "spark.jars");

  /**
   * Takes copies.
   *
   * @throws InvalidSpecException for a master of another kind, or a setting that is not Spark's
   */
  public SparkCluster {
    settings = Map.copyOf(settings);
    jars = List.copyOf(jars);
    Problems problems = new Problems();
    Master.check(master, problems);
    new TreeMap<>(settings)
        .keySet()
        .forEach(
            key ->
                problems.require(
                    key.startsWith("spark.") && !OURS.contains(key),
                    "setting",
                    key,
                    "a setting of Spark's: spark.…, but not " + String.join(" or ", OURS),
                    "See Spark's page about configuration."));
    problems.throwIfAny("Spark cluster");
  }

  /** All processors of this machine. */
  public static SparkCluster local() {
    return of("local[*]");
  }

  /** A cluster with Spark's usual settings, of which nothing is told. */
  public static SparkCluster of(String master) {
    return new SparkCluster(master, Map.of(), List.of(), message -> {});
  }

  /** The same with other settings. */
  public SparkCluster with(Map<String, String> spark) {
    return new SparkCluster(master, spark, jars, tell);
  }

  /** The same, told of what happens. */
  public SparkCluster telling(Consumer<String> listener) {
    return new SparkCluster(master, settings, jars, listener);
  }
}
