package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.game.JointAction;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Settings;
import org.parley.learner.svnr.Svnr;
import org.parley.math.RandomStream;

/** What the tables run. */
class TablesTest {

  private static List<Arm> arms() {
    return Tables.names().stream().flatMap(name -> Tables.of(name).arms().stream()).toList();
  }

  private static String settings(Arm arm) {
    return arm.work().game() + " | " + arm.work().learner() + " | " + arm.work().examination();
  }

  /** So that a file is shared by all who run the same, and by nobody else. */
  @Test
  void keysAndSettingsNameOneAnother() {
    Map<String, String> settingsOf = new HashMap<>();
    for (Arm arm : arms()) {
      String before = settingsOf.putIfAbsent(arm.key(), settings(arm));
      assertTrue(before == null || before.equals(settings(arm)), arm.key());
    }
    assertEquals(
        settingsOf.size(), new HashSet<>(settingsOf.values()).size(), settingsOf::toString);
  }

  /** The row that other tables have too is the one whose label says so. */
  @Test
  void startsDifferInTheirStartAlone() {
    String usual = Ablated.svnr().build().toString();
    for (Arm arm : Tables.of("start").arms()) {
      String from = arm.label().split(" ")[1];
      String expected = usual.replace("from = 30.0", "from = " + from + ".0");
      assertEquals(expected, arm.work().learner());
      assertEquals(expected.equals(usual), arm.label().endsWith("(as in the other tables)"));
    }
  }

  @Test
  void labelsOfATableDiffer() {
    for (String name : Tables.names()) {
      List<String> labels = Tables.of(name).arms().stream().map(Arm::label).toList();
      assertEquals(labels.size(), new HashSet<>(labels).size(), labels::toString);
    }
  }

  /**
   * Every learner takes its game at the paper's length and at the quick one, schedules included.
   */
  @Test
  void everyArmStarts() {
    for (String name : Tables.names()) {
      for (Arm arm : Tables.of(name).arms()) {
        if (arm.work() instanceof Trained trained) {
          Learner learner = small(trained.by());
          for (Profile profile : Profile.values()) {
            int episodes = Tables.of(name).budget(profile).episodes();
            Training training = learner.start(trained.on(), episodes, 1);
            assertEquals(0, training.stepsDone());
          }
        }
      }
    }
  }

  /** The same with little memory. */
  private static Learner small(Learner learner) {
    if (learner instanceof Svnr svnr) {
      return svnr.toBuilder().replayCapacity(1_000).build();
    }
    Settings settings = ((Configured) learner).settings();
    return settings.has(Shared.REPLAY_CAPACITY)
        ? Catalogue.of(learner.id())
            .orElseThrow()
            .make()
            .apply(settings.toBuilder().set(Shared.REPLAY_CAPACITY, 1_000).build())
        : learner;
  }

  /** Every learner of the catalogue is in one of the two tables, or told to be missing. */
  @Test
  void rivalsAreRowsOrTold() {
    for (Catalogue.Entry entry : Catalogue.all()) {
      boolean row =
          Stream.of("2", "3")
              .flatMap(name -> Tables.of(name).arms().stream())
              .anyMatch(arm -> arm.key().endsWith("-" + entry.id()));
      assertTrue(row, entry.id());
      assertTrue(
          Tables.of("ties").arms().stream().anyMatch(arm -> arm.key().endsWith("-" + entry.id()))
              || Tables.of("ties").missing().stream().anyMatch(m -> m.startsWith(entry.title())),
          entry.id());
    }
    for (String paper : List.of("masql", "pr2", "rommeo", "mmq", "lenient-q", "lenient-ddpg")) {
      assertTrue(
          Tables.of("2").arms().stream().anyMatch(arm -> arm.key().endsWith("-" + paper)), paper);
    }
  }

  @Test
  void papersNumbersStandBesideTheirRows() {
    for (String name : List.of("2", "3")) {
      Table table = Tables.of(name);
      for (Arm arm : table.arms()) {
        boolean papers = arm.key().contains("max-of-three") || arm.key().contains("gather");
        boolean told = table.expected().row(arm.printed()).mean() != null;
        boolean ours = !List.of("svnr", "maddpg").contains(arm.work().learner().split(" ")[0]);
        assertTrue(papers == told || ours, arm.key());
      }
    }
  }

  @Test
  void theLawsRewardThresholdIsTheChiSquares() {
    PeakCensus census =
        ((PeakCensus) ((Trained) Tables.of("modes").arms().get(0).work()).examined());
    assertEquals(10 - 8.133, census.exceeded(1), 1e-3);
    assertEquals(10, census.exceeded(0), 1e-12);
    Map<String, Double> exact = census.of(2_000).ofExactDraws(1);
    assertEquals(0.825, exact.get(PeakCensus.FIRST), 0.03);
    assertTrue(exact.get(PeakCensus.BELOW) < 0.005, exact::toString);
  }

  @Test
  void aChainIsBestWhereAllAgree() {
    var game = ChainGame.of(5);
    assertEquals(0, game.reward(game.optimum().orElseThrow().at()), 1e-12);
    RandomStream stream = RandomStream.of(1);
    double[] u = new double[5];
    for (int trial = 0; trial < 100; trial++) {
      for (int d = 0; d < 5; d++) {
        u[d] = -10 + 20 * stream.at(trial).uniform(d);
      }
      double lost = (u[0] - 3) * (u[0] - 3);
      for (int d = 1; d < 5; d++) {
        lost += (u[d] - u[d - 1]) * (u[d] - u[d - 1]);
      }
      assertEquals(-lost / 5, game.reward(JointAction.of(u)), 1e-9);
    }
  }

  @Test
  void aLawIsFoundAgainFromItsOwnNumbers() {
    int[] sizes = {2, 3, 5, 10, 20, 50};
    double[] costs = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      costs[i] = 70 + 30 * sizes[i] + 0.5 * sizes[i] * sizes[i];
    }
    GrowthLaw law = GrowthLaw.of(sizes, costs);
    assertEquals(70, law.constant(), 0.5);
    assertEquals(30, law.linear(), 0.5);
    assertEquals(0.5, law.quadratic(), 0.02);
  }

  @Test
  void growthBeyondTheSquareIsTold() {
    int[] sizes = {10, 20};
    assertTrue(AgentsTable.doubling(sizes, new double[] {1, 4}).endsWith("no worse than the law."));
    assertTrue(AgentsTable.doubling(sizes, new double[] {1, 4.1}).endsWith("**."));
  }
}
