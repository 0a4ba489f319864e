package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;

/** Runs are made once, kept at once, and taken up again; on work that takes no time. */
class TableRunTest {

  private static final Budget BUDGET = new Budget(250, new SeedRange(1, 4));

  @TempDir private Path folder;

  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  /** Returns its base plus a tenth of the seed; notes what is run at full length. */
  private record Fake(String learner, double base, List<String> made) implements Work {
    @Override
    public String game() {
      return "Fake";
    }

    @Override
    public String examination() {
      return "";
    }

    @Override
    public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
      if (episodes < BUDGET.episodes()) {
        return Optional.empty();
      }
      made.add(learner + seed);
      return Double.isNaN(base)
          ? Optional.of(new SeedOutcome(seed, null, 1, Map.of(), "it broke"))
          : Optional.of(new SeedOutcome(seed, base + seed / 10.0, seed, Map.of("n", 1.0), null));
    }
  }

  private Arm arm(String key, double base) {
    return new Arm(key, "arm " + key, new Fake(key, base, made), Goal.meanReturn(9), 10, key);
  }

  private Table table(Arm... arms) {
    return Table.named("8", "test", Expected.of("table-8")).arms(List.of(arms)).build();
  }

  private Results run(Profile profile, Table table) {
    ArmStore store = new ArmStore(folder, profile, told::add);
    new TableRunner(table, BUDGET, store, told::add).run(1);
    return Results.of(table, profile, BUDGET, store);
  }

  private Path file(String name) {
    return folder.resolve("runs").resolve(name);
  }

  @Test
  void seedsOfAllArmsTakeTurnsAndAreMadeOnce() throws IOException {
    Table table = table(arm("a", 9), arm("b", 8));
    String first = new Tabulation(run(Profile.PAPER, table)).markdown();
    assertEquals(List.of("a1", "b1", "a2", "b2", "a3", "b3", "a4", "b4"), made);
    made.clear();
    assertEquals(first, new Tabulation(run(Profile.PAPER, table)).markdown());
    assertEquals(List.of(), made);
    assertTrue(
        first.contains("| arm a | 9.25 ± 0.13 | 4/4 [0.51, 1.00] | 2.50 | not given |"), first);
  }

  @Test
  void onlyWhatIsMissingIsMade() throws IOException {
    Table table = table(arm("a", 9), arm("b", 8));
    String whole = new Tabulation(run(Profile.PAPER, table)).markdown();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode kept = mapper.readTree(file("b-paper.json").toFile());
    ((ArrayNode) kept.at("/batches/0/runs")).remove(2);
    mapper.writeValue(file("b-paper.json").toFile(), kept);
    made.clear();
    Results left =
        Results.of(table, Profile.PAPER, BUDGET, new ArmStore(folder, Profile.PAPER, told::add));
    String partial = new Tabulation(left).markdown();
    assertTrue(partial.contains("- arm b: seeds not run yet: 3"), partial);
    assertEquals(whole, new Tabulation(run(Profile.PAPER, table)).markdown());
    assertEquals(List.of("b3"), made);
  }

  @Test
  void profilesDoNotMix() throws IOException {
    Table table = table(arm("a", 9));
    run(Profile.QUICK, table);
    made.clear();
    String paper = new Tabulation(run(Profile.PAPER, table)).markdown();
    assertEquals(4, made.size());
    Results quick = run(Profile.QUICK, table);
    String text = new Tabulation(quick).markdown();
    assertTrue(text.contains("**Quick profile: 250 episodes a run, seeds 1..4."), text);
    assertFalse(paper.contains("uick"), paper);
    Path written = new Tabulation(quick).write(folder);
    assertEquals("table-8-quick-seeds-1-4.md", written.getFileName().toString());
    assertEquals(text, Files.readString(written));
    assertTrue(Files.exists(file("a-quick.json")) && Files.exists(file("a-paper.json")));
  }

  @Test
  void otherSettingsAreNeitherUsedNorLost() throws IOException {
    run(Profile.PAPER, table(arm("a", 9)));
    String before = Files.readString(file("a-paper.json"));
    made.clear();
    Arm changed = new Arm("a", "", new Fake("other", 9, made), Goal.meanReturn(9), 10, "");
    Table table = table(changed);
    ArmStore store = new ArmStore(folder, Profile.PAPER, told::add);
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class, () -> Results.of(table, Profile.PAPER, BUDGET, store));
    assertTrue(refused.getMessage().contains("runs with the settings of today"));
    run(Profile.PAPER, table);
    assertEquals(4, made.size());
    assertEquals(before, Files.readString(file("a-paper.json.superseded")));
  }

  @Test
  void aFailedRunIsToldAndCountsAsNoSuccess() {
    String text = new Tabulation(run(Profile.PAPER, table(arm("a", Double.NaN)))).markdown();
    assertTrue(text.contains("| arm a | no runs | 0/4 [0.00, 0.49] | no runs | not given |"), text);
    assertTrue(text.contains("- arm a, seed 3: failed, and counts as no success (it broke)"), text);
  }

  @Test
  void aBrokenFileIsNamedAndLeftAlone() throws IOException {
    Table table = table(arm("a", 9));
    run(Profile.PAPER, table);
    for (String broken : List.of("", "{", "{\"arm\": \"a\"}", "[]")) {
      Files.writeString(file("a-paper.json"), broken);
      InvalidSpecException refused =
          assertThrows(InvalidSpecException.class, () -> run(Profile.PAPER, table));
      assertTrue(refused.getMessage().contains("a-paper.json: must be a file that this command"));
      assertEquals(broken, Files.readString(file("a-paper.json")));
    }
  }

  @Test
  void anInterruptLeavesWhatWasMade() {
    Thread.currentThread().interrupt();
    Results none = run(Profile.PAPER, table(arm("a", 9)));
    assertTrue(Thread.interrupted());
    assertEquals(4, none.arms().get(0).missing().size());
    assertEquals(List.of(), made);
  }

  @Test
  void aFolderHasOneWriter() throws IOException {
    try (FolderLock lock = FolderLock.take(folder)) {
      InvalidSpecException refused =
          assertThrows(InvalidSpecException.class, () -> FolderLock.take(folder));
      assertTrue(refused.getMessage().contains("no other command"), lock::toString);
    }
    FolderLock.take(folder).close();
  }

  /** A ratio of means over common seeds: (1·2 + …)/… by hand. */
  @Test
  void anIndexIsARatioOfMeansOverCommonSeeds() {
    Results results = run(Profile.PAPER, table(arm("a", 9), arm("b", 4.375), arm("c", 3)));
    ArmRuns a = results.arms().get(0);
    ArmRuns b = results.arms().get(1);
    Spread index = Index.of(List.of(b, a), a, Index.RETURN).orElseThrow();
    assertEquals((4.625 / 9.25 + 1) / 2, index.value(), 1e-12);
    ArmRuns c = results.arms().get(2);
    assertEquals(Optional.empty(), Index.of(List.of(a), c, Index.RETURN));
    assertEquals(1, Index.of(List.of(a), c, SeedOutcome::seconds).orElseThrow().value(), 1e-12);
    Spread self = Index.of(List.of(a), a, SeedOutcome::seconds).orElseThrow();
    assertEquals(1, self.value(), 1e-12);
    assertEquals(0, self.half(), 1e-12);
  }
}
