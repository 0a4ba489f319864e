package org.parley.study.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.testing.Jvm;
import org.parley.testing.Mutants;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

class StudyFolderTest {

  private static final int EPISODES = 60;
  private static final Study STUDY = FolderExample.study(FolderExample.SEEDS, EPISODES);

  @TempDir Path temporary;

  private static String digest(Path path, Study study, int threads) {
    StudyFolder folder = FolderExample.folder(path, study);
    folder.run(threads, TrainingListener.SILENT);
    return StudyDigest.of(folder.result());
  }

  private Path path(String name) {
    return temporary.resolve(name);
  }

  /** With a folder or without, on one thread or two, in any order, in any process. */
  @Test
  void theDigestIsOfTheStudyAlone() {
    String digest = StudyDigest.of(STUDY.run(2, TrainingListener.SILENT));
    assertEquals(digest, digest(path("one"), STUDY, 1));
    assertEquals(digest, digest(path("two"), STUDY, 2));
    Study reversed = FolderExample.study(List.of(4L, 3L, 2L, 1L), EPISODES);
    assertEquals(digest, digest(path("reversed"), reversed, 2));
    assertEquals(digest, printed("other", "2", "reversed"));
    Study longer = FolderExample.study(FolderExample.SEEDS, EPISODES + 1);
    assertFalse(digest.equals(digest(path("longer"), longer, 2)));
  }

  private String printed(String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of(path(name).toString(), "" + EPISODES));
    arguments.add(more[0]);
    arguments.add("" + FolderExample.SEEDS.size());
    arguments.addAll(List.of(more).subList(1, more.length));
    return Jvm.run(List.of(), FolderExample.class, arguments.toArray(String[]::new));
  }

  /** Killed at random moments and taken up again; {@code -Dparley.kills=20} kills more often. */
  @Test
  void killsLoseNothing() throws Exception {
    int episodes = 4_000;
    Study study = FolderExample.study(List.of(1L, 2L), episodes);
    String digest = StudyDigest.of(study.run(2, TrainingListener.SILENT));
    String[] arguments = {path("killed").toString(), "" + episodes, "2", "2"};
    int kills = Integer.getInteger("parley.kills", 3);
    for (int kill = 0; kill < kills; kill++) {
      Process process = Jvm.start(FolderExample.class, arguments);
      int patience = 350 + RandomStream.of(kill).below(0, 700);
      process.waitFor(patience, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    assertEquals(digest, digest(path("killed"), study, 2));
    assertEquals(6, FolderExample.folder(path("killed"), study).result().runs().size());
    assertFalse(names(path("killed/runs")).stream().anyMatch(name -> name.contains("checkpoint")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCancelledStudyGoesOnWhereItWas() {
    StudyFolder folder = FolderExample.folder(path("cancelled"), STUDY);
    List<Long> begunAt = new ArrayList<>();
    Thread here = Thread.currentThread();
    folder.run(1, at(evaluation -> here.interrupt()));
    assertTrue(Thread.interrupted());
    int before = folder.result().runs().size();
    assertTrue(before < 12);
    StudyFolder.Outcome outcome = folder.run(1, at(evaluation -> begunAt.add(evaluation.step())));
    assertEquals(new StudyFolder.Outcome(before, 12 - before, 0), outcome);
    assertTrue(folder.result().complete());
    assertEquals(
        StudyDigest.of(STUDY.run(2, TrainingListener.SILENT)), StudyDigest.of(folder.result()));
    assertEquals(
        new StudyFolder.Outcome(12, 0, 0), folder.run(1, TrainingListener.SILENT), "nothing left");
  }

  private static TrainingListener at(Consumer<Evaluation> heard) {
    return new TrainingListener() {
      @Override
      public void onEvaluation(Plan plan, Evaluation evaluation) {
        heard.accept(evaluation);
      }
    };
  }

  @Test
  void oneWriterAtATime() {
    StudyFolder folder = FolderExample.folder(path("held"), STUDY);
    List<String> refusals = new ArrayList<>();
    folder.run(
        1,
        at(
            evaluation -> {
              if (refusals.isEmpty()) {
                refusals.add(
                    assertThrows(
                            InvalidSpecException.class,
                            () -> folder.run(1, TrainingListener.SILENT))
                        .getMessage());
              }
            }));
    assertTrue(refusals.get(0).contains("lock"), refusals.get(0));
    assertTrue(folder.result().complete());
  }

  @Test
  void anotherStudysFolderIsRefused() throws IOException {
    FolderExample.folder(path("one"), STUDY);
    Study other = FolderExample.study(List.of(9L), EPISODES);
    String message =
        assertThrows(InvalidSpecException.class, () -> FolderExample.folder(path("one"), other))
            .getMessage();
    assertTrue(message.contains("study.json = another study"), message);
    Files.createDirectories(path("photos"));
    Files.writeString(path("photos/holiday.txt"), "sea");
    assertThrows(InvalidSpecException.class, () -> FolderExample.folder(path("photos"), STUDY));
    assertEquals(List.of("holiday.txt"), names(path("photos")));
  }

  /** A full disk, at any file: what had finished stays, and later the study goes on. */
  @Test
  void aFullDiskStopsTheStudyAndLosesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full));
    String digest = StudyDigest.of(STUDY.run(2, TrainingListener.SILENT));
    for (String ending : List.of(".json", ".npy", ".run", ".checkpoint")) {
      Path path = path("full" + ending);
      StudyFolder folder = FolderExample.folder(path, STUDY);
      Path trap = path.resolve("runs/2-svnr-m.seed-2" + ending + ".partial");
      Files.createSymbolicLink(trap, full);
      UncheckedIOException stopped =
          assertThrows(
              UncheckedIOException.class,
              () ->
                  StudyFolder.of(path, STUDY, StudyFolder.Settings.usual().withCheckpointSeconds(0))
                      .run(1, TrainingListener.SILENT),
              ending);
      assertTrue(stopped.getMessage().contains(path.toString()), stopped.getMessage());
      assertEquals(5, folder.result().runs().size(), ending);
      assertEquals(digest, digest(path, STUDY, 2), ending);
    }
  }

  @Test
  void aVanishedFolderStopsTheStudy() {
    StudyFolder folder = FolderExample.folder(path("gone"), STUDY);
    AtomicInteger ended = new AtomicInteger();
    TrainingListener vandal =
        new TrainingListener() {
          @Override
          public void onEnd(Run run) {
            if (ended.incrementAndGet() == 3) {
              delete(folder.path());
            }
          }
        };
    assertThrows(UncheckedIOException.class, () -> folder.run(1, vandal));
    assertTrue(ended.get() <= 4, "stopped at once");
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is torn or foreign is named, and made again; {@code -Dparley.mutants} for more. */
  @Test
  void mutatedFilesAreReadRightOrRefused() throws IOException {
    Path path = path("mutants");
    Study study = FolderExample.study(List.of(1L), EPISODES);
    String digest = digest(path, study, 2);
    List<String> told = new ArrayList<>();
    StudyFolder.Settings settings = StudyFolder.Settings.usual().telling(told::add);
    List<Path> files =
        Stream.of("runs/1-svnr.seed-1.run", "runs/3-particles.seed-1.run", "study.json")
            .map(path::resolve)
            .toList();
    int refused = 0;
    int mutants = Integer.getInteger("parley.mutants", 300);
    for (int mutant = 0; mutant < mutants; mutant++) {
      Path file = files.get(mutant % files.size());
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Mutants.of(whole, RandomStream.of(mutant)));
      try {
        told.clear();
        Result result = StudyFolder.of(path, study, settings).result();
        boolean complete = result.runs().size() == 3;
        assertEquals(complete, told.isEmpty());
        assertTrue(complete || told.get(0).contains(file.getFileName().toString()), "" + told);
        refused += complete ? 0 : 1;
        assertTrue(!complete || StudyDigest.of(result).equals(digest), "read wrong");
      } catch (InvalidSpecException byName) {
        refused++;
        assertTrue(byName.getMessage().contains("study.json"), byName.getMessage());
      } finally {
        Files.write(file, whole);
      }
    }
    assertTrue(refused > mutants / 2, refused + " of " + mutants);
    assertEquals(digest, digest(path, study, 1));
  }

  @Test
  void aRefusedRunIsSetAsideAndMadeAgain() throws IOException {
    Path path = path("torn");
    String digest = digest(path, STUDY, 2);
    Path file = path.resolve("runs/1-svnr.seed-3.run");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    StudyFolder folder = FolderExample.folder(path, STUDY);
    assertEquals(11, folder.result().runs().size());
    assertEquals(new StudyFolder.Outcome(11, 1, 0), folder.run(1, TrainingListener.SILENT));
    assertEquals(digest, StudyDigest.of(folder.result()));
    assertTrue(Files.exists(path.resolve("runs/1-svnr.seed-3.run.refused")));
  }

  @Test
  void verifies() {
    Result result = FolderExample.study(List.of(1L), EPISODES).run(1, TrainingListener.SILENT);
    Verification same = Verification.of(result, 2, TrainingListener.SILENT);
    assertTrue(same.same(), same.toString());
    assertEquals("3 runs made again: 3 same, 0 drifted, 0 failed", same.toString());
    Run told = result.runs().get(0);
    Run altered =
        new Run(
            told.plan(),
            told.status(),
            told.failure(),
            told.stepsDone(),
            told.environmentSteps(),
            told.gradientSteps(),
            told.meanReturn() + 0.5,
            told.seconds(),
            told.curve(),
            told.snapshots(),
            told.readings(),
            told.policy(),
            told.replay());
    Verification drifted =
        Verification.of(new Result(result.study(), List.of(altered)), 1, TrainingListener.SILENT);
    assertFalse(drifted.same());
    assertEquals(0.5, drifted.repeats().get(0).drift(), 1e-9);
    assertTrue(drifted.toString().contains("SVNR, seed 1: drifted by 0.5"), drifted.toString());
  }
}
