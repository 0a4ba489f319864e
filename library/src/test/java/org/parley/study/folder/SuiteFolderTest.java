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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;
import org.parley.study.Suite;
import org.parley.testing.Jvm;
import org.parley.testing.Mutants;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

class SuiteFolderTest {

  private static final int EPISODES = 60;
  private static final Suite SUITE = SuiteExample.suite(List.of(1L, 2L), EPISODES);
  private static final int RUNS = 12;

  @TempDir Path temporary;

  private Path path(String name) {
    return temporary.resolve(name);
  }

  private static String digest(Path path, Suite suite, int threads) {
    SuiteFolder folder = SuiteExample.folder(path, suite);
    folder.run(threads, TrainingListener.SILENT);
    return StudyDigest.of(folder.result());
  }

  @Test
  void theDigestIsOfTheSuiteAlone() {
    String digest = StudyDigest.of(SUITE.run(2, TrainingListener.SILENT));
    assertEquals(digest, digest(path("one"), SUITE, 1));
    assertEquals(digest, digest(path("two"), SUITE, 2));
    Suite reversed = SuiteExample.suite(List.of(2L, 1L), EPISODES);
    assertEquals(digest, digest(path("reversed"), reversed, 2));
    String[] arguments = {path("other").toString(), "" + EPISODES, "2"};
    assertEquals(digest, Jvm.run(List.of(), SuiteExample.class, arguments));
    Suite longer = SuiteExample.suite(List.of(1L, 2L), EPISODES + 1);
    assertFalse(digest.equals(digest(path("longer"), longer, 2)));
  }

  /** What a run's file is called in its game's folder. */
  private static String nameIn(SuiteFolder folder, Plan plan) {
    String name = folder.nameOf(plan);
    return name.substring(name.indexOf('/') + 1) + ".run";
  }

  /** Killed at random moments and taken up again; {@code -Dparley.kills=20} kills more often. */
  @Test
  void killsLoseNothing() throws Exception {
    int episodes = 2_000;
    Suite suite = SuiteExample.suite(List.of(1L, 2L), episodes);
    String digest = StudyDigest.of(suite.run(2, TrainingListener.SILENT));
    String[] arguments = {path("killed").toString(), "" + episodes, "2"};
    int kills = Integer.getInteger("parley.kills", 3);
    for (int kill = 0; kill < kills; kill++) {
      Process process = Jvm.start(SuiteExample.class, arguments);
      int patience = 350 + RandomStream.of(kill).below(0, 700);
      process.waitFor(patience, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    assertEquals(digest, digest(path("killed"), suite, 2));
    assertEquals(RUNS, SuiteExample.folder(path("killed"), suite).result().runs().size());
  }

  /** One pool for all games: it is cancelled in the first, and goes on there. */
  @Test
  void aCancelledSuiteGoesOnWhereItWas() {
    SuiteFolder folder = SuiteExample.folder(path("cancelled"), SUITE);
    Thread here = Thread.currentThread();
    folder.run(
        1,
        new TrainingListener() {
          @Override
          public void onEvaluation(Plan plan, Evaluation evaluation) {
            here.interrupt();
          }
        });
    assertTrue(Thread.interrupted());
    int before = folder.result().runs().size();
    assertTrue(before < RUNS);
    List<String> kept = new ArrayList<>();
    StudyFolder.Outcome outcome =
        folder.run(
            2,
            new TrainingListener() {
              @Override
              public void onKept(Plan plan) {
                kept.add(SUITE.gameOf(plan));
              }
            });
    assertEquals(new StudyFolder.Outcome(before, RUNS - before, 0), outcome);
    assertEquals(before, kept.size());
    assertTrue(folder.result().complete());
    assertEquals(
        StudyDigest.of(SUITE.run(2, TrainingListener.SILENT)), StudyDigest.of(folder.result()));
    assertEquals(
        new StudyFolder.Outcome(RUNS, 0, 0), folder.run(1, TrainingListener.SILENT), "none left");
  }

  @Test
  void runsThatWereMadeElsewhereAreKeptWithTheirGames() {
    SuiteFolder folder = SuiteExample.folder(path("elsewhere"), SUITE);
    RunMaker maker =
        (missing, keeper) ->
            missing.stream()
                .limit(RUNS - 1)
                .forEach(plan -> keeper.keep(Trainer.run(plan, TrainingListener.SILENT), Map.of()));
    StudyFolder.Outcome outcome = folder.run(maker, TrainingListener.SILENT);
    assertEquals(new StudyFolder.Outcome(0, RUNS - 1, 1), outcome);
    Plan last = folder.plans().get(RUNS - 1);
    assertTrue(folder.nameOf(last).startsWith("2-twin-peaks/"), folder.nameOf(last));
    assertFalse(Files.exists(path("elsewhere/2-twin-peaks/runs/" + nameIn(folder, last))));
    folder.run(1, TrainingListener.SILENT);
    assertEquals(
        StudyDigest.of(SUITE.run(2, TrainingListener.SILENT)), StudyDigest.of(folder.result()));
  }

  @Test
  void eachGameHasAnOrdinaryFolder() throws IOException {
    SuiteFolder folder = SuiteExample.folder(path("out"), SUITE);
    folder.run(2, TrainingListener.SILENT);
    try (Stream<Path> entries = Files.list(path("out"))) {
      assertEquals(
          List.of("1-narrow", "2-twin-peaks", "lock", "suite.json"),
          entries.map(entry -> entry.getFileName().toString()).sorted().toList());
    }
    StudyFolder alone =
        FolderExample.folder(path("out/2-twin-peaks"), SUITE.studies().get("Twin Peaks!"));
    assertEquals(
        StudyDigest.of(folder.result().result("Twin Peaks!")), StudyDigest.of(alone.result()));
    Verification same = Verification.of(folder.result().runs(), 2, TrainingListener.SILENT);
    assertEquals("12 runs made again: 12 same, 0 drifted, 0 failed", same.toString());
  }

  @Test
  void oneWriterAtATimeInTheWholeAndInEachGame() {
    SuiteFolder folder = SuiteExample.folder(path("held"), SUITE);
    StudyFolder part = folder.studies().get("Twin Peaks!");
    List<String> refusals = new ArrayList<>();
    folder.run(
        1,
        new TrainingListener() {
          @Override
          public void onEvaluation(Plan plan, Evaluation evaluation) {
            if (refusals.isEmpty()) {
              refusals.add(refused(() -> folder.run(1, TrainingListener.SILENT)));
              refusals.add(refused(() -> part.run(1, TrainingListener.SILENT)));
            }
          }
        });
    assertTrue(refusals.stream().allMatch(told -> told.contains("held by nobody else")));
    assertTrue(folder.result().complete());
  }

  private static String refused(Runnable run) {
    return assertThrows(InvalidSpecException.class, run::run).getMessage();
  }

  @Test
  void whatIsThereOfOthersIsRefused() throws IOException {
    SuiteExample.folder(path("suite"), SUITE);
    Suite other = SuiteExample.suite(List.of(9L), EPISODES);
    assertTrue(
        refused(() -> SuiteExample.folder(path("suite"), other))
            .contains("suite.json = another suite"));
    FolderExample.folder(path("study"), FolderExample.study(List.of(1L), EPISODES));
    assertTrue(refused(() -> SuiteExample.folder(path("study"), SUITE)).contains("a suite's"));
    assertTrue(
        refused(
                () ->
                    FolderExample.folder(path("suite"), FolderExample.study(List.of(1L), EPISODES)))
            .contains("a study's"));
    Files.createDirectories(path("killed-early"));
    Files.writeString(path("killed-early/suite.json.partial"), "{");
    SuiteExample.folder(path("killed-early"), SUITE);
    assertTrue(SuiteFolder.isOne(path("killed-early")));
  }

  /** A full disk at one game stops all; later the suite goes on. */
  @Test
  void aFullDiskStopsTheSuiteAndLosesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full));
    SuiteFolder folder = SuiteExample.folder(path("full"), SUITE);
    Files.createSymbolicLink(path("full/2-twin-peaks/runs/1-svnr.seed-2.run.partial"), full);
    UncheckedIOException stopped =
        assertThrows(UncheckedIOException.class, () -> folder.run(1, TrainingListener.SILENT));
    assertTrue(stopped.getMessage().startsWith("suite in " + path("full")), stopped::getMessage);
    assertEquals(7, folder.result().runs().size());
    assertEquals(
        StudyDigest.of(SUITE.run(2, TrainingListener.SILENT)), digest(path("full"), SUITE, 2));
  }

  /** {@code suite.json} altered: read as it was, or refused by name. */
  @Test
  void mutatedDescriptionsAreRefused() throws IOException {
    SuiteExample.folder(path("mutants"), SUITE);
    Path file = path("mutants/suite.json");
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int mutant = 0; mutant < 200; mutant++) {
      Files.write(file, Mutants.of(whole, RandomStream.of(mutant)));
      try {
        SuiteExample.folder(path("mutants"), SUITE);
      } catch (InvalidSpecException named) {
        assertTrue(named.getMessage().contains("suite.json"), named.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 100, refused + " of 200");
  }
}
