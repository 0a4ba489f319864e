package org.parley.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.math.RandomStream;
import org.parley.store.AtomicFiles;
import org.parley.testing.Mutants;

class CheckpointsTest {

  private static final Svnr SMALL =
      Svnr.builder().policyHidden(8).criticHidden(8).batch(16).particles(4).build();

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();

  private static Plan plan(long seed) {
    Plan.Recording recording = new Plan.Recording(8, 10, List.of(0.0, 0.5, 1.0), 6, 20);
    return new Plan(MaxOfThree.game(1.5), "SVNR", SMALL, 40, seed, recording);
  }

  private Path file() {
    return folder.resolve("run.checkpoint");
  }

  /** Trains until so many steps were taken in this go. */
  private Run run(Plan plan, int steps) {
    AtomicInteger left = new AtomicInteger(steps);
    return Trainer.run(
        plan,
        TrainingListener.SILENT,
        () -> left.getAndDecrement() == 0,
        Checkpoints.in(file(), 0, told::add));
  }

  @Test
  void manySmallGoesMakeTheSameRun() {
    String whole = RunFile.digest(Trainer.run(plan(3), TrainingListener.SILENT));
    Run run = run(plan(3), 7);
    while (run.status() == Run.Status.INTERRUPTED) {
      run = run(plan(3), 7);
    }
    assertEquals(whole, RunFile.digest(run));
    assertEquals(40, run.replay().size());
    assertEquals(List.of(), told);
  }

  @Test
  void aTornOneIsNamedAndThePreviousTaken() throws IOException {
    String whole = RunFile.digest(Trainer.run(plan(3), TrainingListener.SILENT));
    run(plan(3), 20);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 1));
    Run run = run(plan(3), 25);
    assertEquals(Run.Status.COMPLETE, run.status(), "20 steps were there");
    assertEquals(whole, RunFile.digest(run));
    assertEquals(1, told.size());
    assertTrue(told.get(0).contains(file().toString()), told.get(0));
  }

  @Test
  void aForeignOneIsNamedAndTheRunBegins() throws IOException {
    run(plan(4), 20);
    Files.deleteIfExists(AtomicFiles.previous(file()));
    Run run = run(plan(3), 100);
    assertEquals(
        RunFile.digest(Trainer.run(plan(3), TrainingListener.SILENT)), RunFile.digest(run));
    assertTrue(told.get(0).contains("plan = another"), told.get(0));
  }

  /** What is read from a mutant: the original's bits, or nothing and the file's name. */
  @Test
  void mutatedFilesAreReadRightOrRefused() throws IOException {
    run(plan(3), 20);
    Files.delete(AtomicFiles.previous(file()));
    byte[] whole = Files.readAllBytes(file());
    for (int mutant = 0; mutant < Integer.getInteger("parley.mutants", 300); mutant++) {
      byte[] bytes = Mutants.of(whole, RandomStream.of(mutant));
      Files.write(file(), bytes);
      told.clear();
      boolean read = restored().isPresent();
      assertEquals(Arrays.equals(bytes, whole), read);
      assertTrue(read || told.get(0).contains(file().toString()), "" + told);
    }
  }

  /** Forged: mutated, with the right checksum. Read or refused; nothing else comes of it. */
  @Test
  void forgedFilesAreReadOrRefused() throws IOException {
    run(plan(3), 20);
    Files.delete(AtomicFiles.previous(file()));
    byte[] whole = Files.readAllBytes(file());
    int refused = 0;
    int mutants = Integer.getInteger("parley.mutants", 300);
    for (int mutant = 0; mutant < mutants; mutant++) {
      byte[] bytes = Mutants.of(whole, RandomStream.of(mutant));
      if (bytes.length >= 4) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(bytes.length - 4, (int) crc.getValue());
      }
      Files.write(file(), bytes);
      refused += restored().isPresent() ? 0 : 1;
    }
    assertTrue(refused > mutants / 4 && refused < mutants, refused + " of " + mutants);
  }

  private Optional<RunState> restored() {
    return Checkpoints.in(file(), 0, told::add)
        .restore(in -> new RunState(plan(3), TrainingListener.SILENT, in));
  }

  @Test
  void listenersHearThePointsThatWereReachedBefore() {
    run(plan(3), 20);
    List<Long> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onEvaluation(Plan plan, Evaluation evaluation) {
            heard.add(evaluation.step());
          }
        };
    Trainer.run(plan(3), listener, () -> false, Checkpoints.in(file(), 0, told::add));
    assertEquals(List.of(0L, 5L, 10L, 15L, 20L, 25L, 30L, 35L, 40L), heard);
  }

  @Test
  void theProtocolTellsFinalLastAndBestApart() {
    List<Evaluation> curve = new ArrayList<>();
    double[] returns = {0, 9, 2, 4, 6, 4, 3};
    for (int i = 0; i < returns.length; i++) {
      curve.add(new Evaluation(10L * i, 1, returns[i]));
    }
    assertEquals(new Outcome(3.8, 3, 9, 10), Protocol.outcome(curve));
    assertTrue(Double.isNaN(Protocol.outcome(List.of()).finalValue()));
    Plan.Recording standard = Plan.Recording.standard();
    assertEquals(100, standard.evaluations());
    assertEquals(100, standard.evaluationEpisodes());
  }

  @Test
  void budgetsAreTold() {
    Run run = Trainer.run(plan(3), TrainingListener.SILENT);
    assertEquals(40, run.environmentSteps());
    assertEquals(40, run.gradientSteps());
    assertEquals(20, run.curve().get(4).environmentSteps());
    assertFalse(run.outcome().best() < run.outcome().last());
  }
}
