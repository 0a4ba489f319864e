package org.parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.maddpg.Maddpg;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.svnr.Svnr;
import org.parley.schedule.Annealing;
import org.parley.study.export.ExportFormat;
import org.parley.study.export.ExportedRun;
import org.parley.training.Plan;

class ContractTest {

  private static final Game GAME = MaxOfThree.game(1.5);

  @TempDir private Path folder;

  private static Contract.Builder usual() {
    return Contract.builder()
        .policyHidden(100, 100)
        .criticHidden(100, 100)
        .annealing(Annealing.exponential(30, 0.05, 0.6))
        .gradientSteps(1)
        .batch(512)
        .evaluation(Plan.Recording.standard());
  }

  private static Maddpg maddpg(int batch) {
    return new Maddpg(Maddpg.standard(GAME).toBuilder().set(Shared.BATCH, batch).build());
  }

  private static Study.Builder study() {
    return Study.of(GAME)
        .learner("SVNR", Svnr.builder().build())
        .learner("MADDPG", maddpg(512))
        .learner("small", maddpg(16))
        .episodes(3)
        .contract(usual().build());
  }

  @Test
  void whoKeepsItIsNotMarked() {
    Compliance compliance = study().build().compliance();
    assertEquals(List.of("small"), List.copyOf(compliance.departures().keySet()));
    assertEquals("", compliance.mark("SVNR"));
    assertEquals("", compliance.mark("MADDPG"));
    assertEquals("¹", compliance.mark("small"));
    assertEquals("batch 16, not 512", compliance.departures().get("small").get(0).toString());
  }

  @Test
  void havingNoTemperatureIsSaidAndIsNoDeparture() {
    Compliance compliance = study().build().compliance();
    assertEquals(List.of(Term.TEMPERATURE), compliance.without().get("MADDPG"));
    assertEquals(
        List.of(
            "¹ small departs from the contract: batch 16, not 512",
            "MADDPG has no temperature, which is no departure",
            "small has no temperature, which is no departure"),
        compliance.notes());
  }

  @Test
  void everyTermIsCompared() {
    Contract other =
        Contract.builder()
            .policyHidden(64)
            .criticHidden(64, 32)
            .annealing(Annealing.constant(1))
            .gradientSteps(0.2)
            .batch(256)
            .evaluation(new Plan.Recording(1, 1, List.of(), 1, 1))
            .search(new Contract.Search(50, 3))
            .build();
    Study study = study().contract(other).searched("MADDPG", new Contract.Search(50, 3)).build();
    Compliance compliance = study.compliance();
    assertEquals(
        List.of(Term.values()),
        compliance.departures().get("SVNR").stream().map(Contract.Departure::term).toList());
    assertEquals(
        List.of(
            Term.POLICY_NETWORKS,
            Term.CRITIC_NETWORKS,
            Term.GRADIENT_STEPS,
            Term.BATCH,
            Term.EVALUATION),
        compliance.departures().get("MADDPG").stream().map(Contract.Departure::term).toList());
    assertEquals("³", compliance.mark("small"));
  }

  @Test
  void everyLearnerOfTheCatalogueReportsItsTerms() {
    Study.Builder study = Study.of(GAME).episodes(3).contract(Contract.builder().batch(1).build());
    for (Catalogue.Entry entry : Catalogue.all()) {
      study.learner(entry.title(), entry.make().apply(entry.standard().apply(GAME)));
    }
    Compliance compliance = study.build().compliance();
    for (Catalogue.Entry entry : Catalogue.all()) {
      String label = entry.title();
      boolean told =
          compliance.departures().containsKey(label) || compliance.without().containsKey(label);
      assertTrue(told, label + " says nothing of its batch");
    }
  }

  @Test
  void marksFollowResultsIntoEveryExport() throws IOException {
    Result result = study().build().run();
    assertEquals(
        List.of("SVNR", "MADDPG", "small¹"),
        List.copyOf(result.marked().study().learners().keySet()));
    assertEquals(1, result.marked().runs("small¹").size());
    List<ExportedRun> runs = ExportedRun.of(result);
    ExportFormat.MARKDOWN.write(runs, folder);
    String markdown = Files.readString(folder.resolve("table.md"));
    assertTrue(markdown.contains("| small¹ |"), markdown);
    assertTrue(markdown.contains("small departs from the contract: batch 16"), markdown);
    ExportFormat.LATEX.write(runs, folder);
    String latex = Files.readString(folder.resolve("table.tex"));
    assertTrue(latex.contains("small\\textsuperscript{1} &"), latex);
    assertTrue(latex.contains("departs from the contract"), latex);
    ExportFormat.JSONL.write(runs, folder);
    List<String> lines = Files.readAllLines(folder.resolve("runs.jsonl"));
    assertTrue(lines.get(2).contains("small departs from the contract"), lines.get(2));
    assertTrue(!lines.get(0).contains("contract"), lines.get(0));
    assertTrue(lines.get(1).contains("\"temperature\":null"), lines.get(1));
  }

  @Test
  void whatIsOutOfRangeIsRefusedAtOnce() {
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class,
            () -> Contract.builder().batch(0).gradientSteps(-1).policyHidden(0).build());
    assertEquals(3, refused.problems().size());
    assertThrows(InvalidSpecException.class, () -> Contract.builder().build());
    assertThrows(InvalidSpecException.class, () -> new Contract.Search(-1, 0));
    assertThrows(
        InvalidSpecException.class, () -> study().searched("nobody", Contract.Search.NONE).build());
  }

  @Test
  void itIsAValue() {
    assertEquals(usual().build(), usual().build());
    assertEquals(usual().build().hashCode(), usual().build().hashCode());
    assertTrue(usual().build().toString().contains("policy networks: 100 × 100"));
  }
}
