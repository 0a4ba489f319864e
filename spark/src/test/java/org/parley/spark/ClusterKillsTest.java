package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.file.StudyFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

/** A real standalone master with two workers, whose processes are killed midway. */
@Tag("cluster")
@Timeout(500)
class ClusterKillsTest {

  private static final int SEEDS = 8;
  private static final int RUNS = 2 * SEEDS;
  private static final StudyFile FILE = ShortStudy.file(SEEDS, 1_500);
  private static final Pattern GONE = Pattern.compile("executor \\d+ is gone.*");

  @TempDir Path temporary;

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private LocalCluster cluster;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    cluster = LocalCluster.start(temporary.resolve("spark"), 2);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private SparkStudies.Outcome run(StudyFolder folder, Ends ends) {
    Map<String, String> settings =
        Map.of("spark.driver.host", "127.0.0.1", "spark.executor.memory", "512m");
    return SparkStudies.run(
        folder, SparkCluster.of(cluster.master()).with(settings).telling(this::tell), ends);
  }

  private void tell(String message) {
    told.add(message);
    System.out.println(message);
  }

  private long gone() {
    return told.stream().filter(line -> GONE.matcher(line).matches()).count();
  }

  @Test
  void killedExecutorsAndWorkersLoseAndDoubleNothing() throws IOException {
    StudyFolder folder = ShortStudy.folder(temporary.resolve("out"), FILE);
    List<Integer> killed = new ArrayList<>();
    Ends ends =
        new Ends(
            ended -> {
              if (ended == 3) {
                killed.add(cluster.killExecutors(0));
              } else if (ended == 9) {
                killed.add(cluster.killWorker(1));
              }
            });
    SparkStudies.Outcome outcome = run(folder, ends);
    assertEquals(List.of(1, 2), killed, "an executor; a worker with its executor");
    assertEquals(new StudyFolder.Outcome(0, RUNS, 0), outcome.runs());
    assertEquals(List.of(), outcome.failures());
    assertEquals(RUNS, ends.runs.size());
    assertEquals(RUNS, ends.runs.stream().distinct().count());
    assertEquals(RUNS, ShortStudy.runs(folder.path()));
    assertTrue(gone() >= 2, told::toString);
    String here = ShortStudy.localDigest(temporary.resolve("here"), FILE);
    String there = StudyDigest.of(folder.result());
    tell(RUNS + " runs, digest on the cluster " + there + ", here " + here);
    assertEquals(here, there);
  }

  @Test
  void whereAllWorkersDieFinishedRunsStayAndTheRestIsMadeHere() throws IOException {
    StudyFolder folder = ShortStudy.folder(temporary.resolve("out"), FILE);
    Thread waiting = Thread.currentThread();
    Ends ends =
        new Ends(
            ended -> {
              if (ended == 4) {
                cluster.killWorker(0);
                cluster.killWorker(1);
                waiting.interrupt();
              }
            });
    SparkStudies.Outcome outcome = run(folder, ends);
    assertTrue(Thread.interrupted(), "the flag is set again");
    int made = outcome.runs().made();
    assertTrue(made >= 4 && made < RUNS, outcome::toString);
    assertEquals(made, ShortStudy.runs(folder.path()));
    StudyFolder.Outcome rest = folder.run(2, TrainingListener.SILENT);
    assertEquals(new StudyFolder.Outcome(made, RUNS - made, 0), rest);
    String here = ShortStudy.localDigest(temporary.resolve("here"), FILE);
    assertEquals(here, StudyDigest.of(folder.result()));
  }

  /** Counts runs as they are kept. */
  private static final class Ends implements TrainingListener {
    private final List<String> runs = Collections.synchronizedList(new ArrayList<>());
    private final IntConsumer then;

    Ends(IntConsumer then) {
      this.then = then;
    }

    @Override
    public void onEnd(Run run) {
      runs.add(run.plan().text());
      System.out.println(
          "kept " + runs.size() + ": " + run.plan().label() + ", " + run.plan().seed());
      then.accept(runs.size());
    }
  }
}
