package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.learner.svnr.Svnr;

/** Searched learners, and what the tie study tells of its runs. */
class RivalTablesTest {

  private static final OneShotGame GAME = MaxOfTwo.game();
  private static final OneShotGame STANDING = MaxOfThree.game(2);

  @TempDir private Path folder;

  private static Work searched() {
    Svnr small = Svnr.builder().replayCapacity(1_000).build();
    return new Rival(GAME, small, Examination.NONE, Optional.of(STANDING)).searching(2, 1);
  }

  private static List<Path> journals(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
  }

  @Test
  void whatASearchFoundIsRunAndTold() throws IOException {
    Work work = searched();
    assertTrue(
        work.learner().endsWith("2 learning rates searched from 1 seeds each on " + STANDING));
    assertTrue(work.prepare(folder, 3, 1));
    SeedOutcome run = work.run(1, 3, () -> false).orElseThrow();
    double rate = run.number("learningRate");
    assertTrue(Math.min(Math.abs(rate - 1e-4), Math.abs(rate - 1e-1)) < 1e-12);
    assertTrue(Double.isNaN(run.number("batch")), "the contract holds it fixed");
  }

  @Test
  void nothingIsSearchedWithoutAGameToSearchOn() throws IOException {
    Work plain = new Rival(GAME, Svnr.builder().build(), Examination.NONE, Optional.empty());
    assertSame(plain, plain.searching(2, 1));
  }

  @Test
  void aSearchIsTakenUpFromItsJournal() throws IOException {
    assertTrue(searched().prepare(folder, 3, 1));
    List<Path> before = journals(folder);
    assertEquals(1, before.size());
    String journal = Files.readString(before.get(0));
    Work again = searched();
    assertTrue(again.prepare(folder, 3, 1));
    assertEquals(journal, Files.readString(before.get(0)));
    assertTrue(searched().prepare(folder, 4, 1));
    assertEquals(2, journals(folder).size());
  }

  @Test
  void anInterruptedSearchMakesNoRun() throws IOException {
    Thread.currentThread().interrupt();
    assertFalse(searched().prepare(folder, 3, 1));
    assertTrue(Thread.interrupted());
  }

  @Test
  void defaultsAreRunWhereNothingIsSearched() throws IOException {
    Work work = new Rival(GAME, Svnr.builder().build(), Examination.NONE, Optional.of(STANDING));
    assertTrue(work.prepare(folder, 3, 1));
    assertEquals(List.of(), journals(folder));
    assertNotEquals(work.learner(), searched().learner());
  }

  @Test
  void theContractIsToldBelowTheTable() {
    Table table = Tables.of("2");
    assertTrue(table.notes().stream().anyMatch(note -> note.contains("MADDPG has no temperature")));
    assertTrue(
        table.searching(7, 3).notes().stream().anyMatch(it -> it.contains("7 from 1e-4 to")));
    assertEquals(table.arms().size(), table.searching(7, 3).arms().size());
  }

  @Test
  void runsAreCountedOverTheGamesThatShareASearch() {
    Table table = Tables.of("2");
    Budget budget = table.budget(Profile.PAPER);
    ArmStore store = new ArmStore(folder, Profile.PAPER, line -> {});
    for (Arm arm : table.searching(7, 3).arms()) {
      boolean hit = arm.key().endsWith("-svnr") || arm.key().contains("twin-peaks");
      store.put(arm, budget.episodes(), new SeedOutcome(1, hit ? 9.5 : 0.5, 1, Map.of(), null));
    }
    Results results = Results.of(table.searching(7, 3), Profile.PAPER, budget, store);
    String text = new Tabulation(results).markdown();
    assertTrue(text.contains("| SVNR | 9.50, 1/1 | 9.50, 1/1 | "), text);
    assertTrue(text.contains("| 6/6 |"), text);
    assertTrue(text.contains("| 9.50, 1/1 | 0.50, 0/1 | 1/6 |"), text);
  }

  /** SVNR reaches a peak everywhere, the others with two agents alone. */
  @Test
  void theTieStudyCountsAndCompares() {
    Table table = Tables.of("ties");
    Budget budget = table.budget(Profile.PAPER);
    ArmStore store = new ArmStore(folder, Profile.PAPER, line -> {});
    for (Arm arm : table.arms()) {
      boolean hit = arm.key().endsWith("-svnr") || arm.key().startsWith("ties-2x");
      SeedOutcome run = new SeedOutcome(1, hit ? 9.5 : 0.5, 1, Map.of(), null);
      store.put(arm, budget.episodes(), run);
    }
    List<TieRate> rates = TiesTable.rates(TiesTable.kept(folder, Profile.PAPER));
    assertEquals(table.arms().size(), rates.size());
    for (TieRate rate : rates) {
      boolean hit = rate.learner().startsWith("SVNR,") || rate.agents() == 2;
      assertEquals(hit ? 1 : 0, rate.hits(), rate::cell);
      assertEquals(1, rate.runs());
    }
    String text = new Tabulation(TiesTable.kept(folder, Profile.PAPER)).markdown();
    assertTrue(text.contains("## SVNR, strictly nested"), text);
    assertTrue(text.contains("| 8 | 1/1 [0.21, 1.00] |"), text);
    assertTrue(text.contains("| 8 | 0/1 [0.00, 0.79] |"), text);
    assertTrue(text.contains("Below 0.95 up to 4 agents and 4 peaks: nowhere."), text);
    assertTrue(text.contains("Intervals not clear of SVNR's: "), text);
  }
}
