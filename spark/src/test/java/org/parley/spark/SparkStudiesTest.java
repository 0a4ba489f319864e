package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.store.WriterLock;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.RunMaker;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

class SparkStudiesTest {

  private static final StudyFile FILE = ShortStudy.file(2, 40);
  private static final int RUNS = 4;
  private static final Map<String, String> LOOPBACK = Map.of("spark.driver.host", "127.0.0.1");
  private static final SparkCluster TWO = SparkCluster.of("local[2,2]").with(LOOPBACK);

  @TempDir static Path shared;
  @TempDir Path temporary;

  private static String expected;

  @BeforeAll
  static void makeTheSameStudyHere() {
    expected = ShortStudy.localDigest(shared.resolve("here"), FILE);
  }

  private StudyFolder folder() {
    return ShortStudy.folder(temporary.resolve("out"), FILE);
  }

  @Test
  void comesToTheSameBitsAndMakesOnlyWhatIsMissing() throws IOException {
    StudyFolder folder = folder();
    Ended ended = new Ended();
    SparkStudies.Outcome outcome = SparkStudies.run(folder, TWO, ended);
    assertEquals(new StudyFolder.Outcome(0, RUNS, 0), outcome.runs());
    assertEquals(List.of(), outcome.failures());
    assertEquals(expected, StudyDigest.of(folder.result()));
    assertEquals(RUNS, ended.runs.stream().distinct().count());
    String json = Files.readString(folder.path().resolve("runs/1-svnr.seed-1.json"));
    assertTrue(json.contains("\"blas\"") && json.contains("\"cpu\""), json);

    Files.delete(folder.path().resolve("runs/2-svnr-m.seed-2.run"));
    outcome = SparkStudies.run(folder, TWO, TrainingListener.SILENT);
    assertEquals(new StudyFolder.Outcome(RUNS - 1, 1, 0), outcome.runs());
    assertEquals(expected, StudyDigest.of(folder.result()));
  }

  @Test
  void makesASuiteToTheSameBits() throws IOException {
    SuiteFile file = ShortStudy.suite(2, 40);
    SuiteFolder folder = file.folder(temporary.resolve("suite"), Map.of(), told -> {});
    Ended ended = new Ended();
    SparkStudies.Outcome outcome = SparkStudies.run(folder, TWO, ended);
    assertEquals(new StudyFolder.Outcome(0, 2 * RUNS, 0), outcome.runs());
    assertEquals(List.of(), outcome.failures());
    assertEquals(2 * RUNS, ended.runs.stream().distinct().count());
    String here = StudyDigest.of(file.suite().run(2, TrainingListener.SILENT));
    assertEquals(here, StudyDigest.of(folder.result()));

    Files.delete(folder.path().resolve("2-wide/runs/2-svnr-m.seed-2.run"));
    outcome = SparkStudies.run(folder, TWO, TrainingListener.SILENT);
    assertEquals(new StudyFolder.Outcome(2 * RUNS - 1, 1, 0), outcome.runs());
    assertEquals(here, StudyDigest.of(folder.result()));
  }

  @Test
  void takesUpWhatFailsOnceAndLosesOnlyWhatAlwaysFails() {
    StudyFolder folder = folder();
    SparkStudies.Outcome outcome = run(folder, ill());
    assertEquals(new StudyFolder.Outcome(0, 1, RUNS - 1), outcome.runs());
    assertEquals(
        List.of("1-svnr.seed-2", "2-svnr-m.seed-1", "2-svnr-m.seed-2"),
        outcome.failures().stream().map(SparkStudies.Failure::what).sorted().toList());
    String told = outcome.failures().toString();
    assertTrue(told.contains("failed 2 times"), told);
    assertTrue(told.contains("checksum"), told);
    assertTrue(told.contains("too large"), told);
    assertFalse(told.contains("\n\tat"), told);

    SparkStudies.run(folder, TWO, TrainingListener.SILENT);
    assertEquals(expected, StudyDigest.of(folder.result()));
  }

  /** The first run fails once, the others always, each in a way of its own. */
  private static Function<Integer, byte[]> ill() {
    String file = FILE.json().toString();
    return number -> {
      boolean first = TaskContext.get().attemptNumber() == 0;
      if (number == 1 || first && number == 0) {
        throw new IllegalStateException("ill");
      }
      if (number == 3) {
        return Parcel.refusal("too large");
      }
      byte[] bytes = RunTask.make(file, number, () -> false);
      bytes[bytes.length / 2] ^= (byte) (number == 2 ? 1 : 0);
      return bytes;
    };
  }

  private static SparkStudies.Outcome run(StudyFolder folder, Function<Integer, byte[]> task) {
    List<SparkStudies.Failure> failures = new ArrayList<>();
    StudyFolder.Outcome runs =
        folder.run(
            (missing, keeper) -> {
              try (Application application = Application.start(TWO, folder.path()).orElseThrow()) {
                Jobs jobs = new Jobs(folder, TWO, application.spark(), task, keeper);
                failures.addAll(jobs.make(missing));
              }
            },
            TrainingListener.SILENT);
    return new SparkStudies.Outcome(runs, failures);
  }

  @Test
  void anInterruptEndsItAndKeepsWhatIsThere() throws IOException {
    StudyFolder folder = ShortStudy.folder(temporary.resolve("long"), ShortStudy.file(2, 500));
    Thread waiting = Thread.currentThread();
    TrainingListener interrupting =
        new TrainingListener() {
          @Override
          public void onEnd(Run run) {
            waiting.interrupt();
          }
        };
    SparkStudies.Outcome outcome =
        SparkStudies.run(folder, SparkCluster.of("local[1]").with(LOOPBACK), interrupting);
    assertTrue(Thread.interrupted(), "the flag is set again");
    assertTrue(outcome.runs().made() >= 1 && outcome.runs().made() < RUNS, outcome::toString);
    assertEquals(List.of(), outcome.failures());
    assertEquals(outcome.runs().made(), ShortStudy.runs(folder.path()));
  }

  @Test
  void aClusterThatEndsItIsToldOnceAndWhatIsThereStays() throws IOException {
    StudyFolder folder = ShortStudy.folder(temporary.resolve("ended"), ShortStudy.file(2, 500));
    SparkCluster one = SparkCluster.of("local[1]").with(LOOPBACK);
    String file = ShortStudy.file(2, 500).json().toString();
    Function<Integer, byte[]> task =
        number -> RunTask.make(file, number, TaskContext.get()::isInterrupted);
    List<SparkStudies.Failure> failures = new ArrayList<>();
    StudyFolder.Outcome runs =
        folder.run(
            (missing, keeper) -> {
              try (Application application = Application.start(one, folder.path()).orElseThrow()) {
                RunMaker.Keeper ending =
                    (run, madeAt) -> {
                      keeper.keep(run, madeAt);
                      endAsSparkDoes(application);
                    };
                failures.addAll(
                    new Jobs(folder, one, application.spark(), task, ending).make(missing));
              }
            },
            TrainingListener.SILENT);
    assertEquals(List.of("cluster"), failures.stream().map(SparkStudies.Failure::what).toList());
    assertTrue(runs.made() >= 1 && runs.made() < RUNS, runs::toString);
    assertEquals(runs.made(), ShortStudy.runs(folder.path()));
  }

  /** In a thread that nobody interrupts: one that is would leave half an application behind. */
  private static void endAsSparkDoes(Application application) {
    Thread ending = new Thread(application.spark()::close, "stop-spark-context");
    ending.start();
    try {
      ending.join();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anInterruptedThreadBeginsNothing() {
    Thread.currentThread().interrupt();
    SparkStudies.Outcome outcome = SparkStudies.run(folder(), TWO, TrainingListener.SILENT);
    assertTrue(Thread.interrupted(), "the flag is set again");
    assertEquals(new StudyFolder.Outcome(0, 0, RUNS), outcome.runs());
  }

  @Test
  void refusesAStudyWithoutAFile() {
    StudyFolder folder =
        StudyFolder.of(temporary.resolve("program"), FILE.study(), StudyFolder.Settings.usual());
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class,
            () -> SparkStudies.run(folder, TWO, TrainingListener.SILENT));
    assertTrue(refused.getMessage().contains("study file"), refused.getMessage());
  }

  @Test
  void refusesAFolderThatIsHeldAndAMasterThatIsNotThere() throws IOException {
    StudyFolder folder = folder();
    WriterLock held = WriterLock.of(folder.path().resolve("lock")).orElseThrow();
    assertRefused(folder, TWO, "held by nobody else");
    held.close();
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertRefused(folder, SparkCluster.of("spark://127.0.0.1:" + free), "a master that answers");
    assertEquals(0, ShortStudy.runs(folder.path()));
  }

  private static void assertRefused(StudyFolder folder, SparkCluster cluster, String why) {
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class,
            () -> SparkStudies.run(folder, cluster, TrainingListener.SILENT));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  /** Runs that ended. */
  private static final class Ended implements TrainingListener {
    private final List<String> runs = new ArrayList<>();

    @Override
    public synchronized void onEnd(Run run) {
      runs.add(run.plan().text());
    }
  }
}
