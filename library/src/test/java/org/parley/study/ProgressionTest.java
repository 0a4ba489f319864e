package org.parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.Plan.Recording;

class ProgressionTest {

  private static Plan plan(long seed) {
    Recording recording = new Recording(1, 1, List.of(), 1, 1);
    return new Plan(MaxOfThree.game(1.5), "A", Svnr.builder().build(), 100, seed, recording);
  }

  @Test
  void addsUpRuns() {
    Progression progression = new Progression(4);
    Plan plan = plan(1);
    assertEquals(Optional.empty(), progression.left());
    progression.onEvaluation(plan, new Evaluation(0, 1, 0));
    progression.onEvaluation(plan, new Evaluation(50, 1, 0));
    progression.onEvaluation(plan(2), new Evaluation(100, 1, 0));
    assertEquals(0.375, progression.share(), 1e-12);
    assertEquals("0/4", progression.counted());
  }

  /** What was done before this process began tells nothing of its pace. */
  @Test
  void paceIsOfWhatWasMadeHere() {
    Progression progression = new Progression(1);
    Plan plan = plan(1);
    progression.onEvaluation(plan, new Evaluation(90, 1, 0));
    assertEquals(Optional.empty(), progression.left());
    progression.onEvaluation(plan, new Evaluation(95, 1, 0));
    assertTrue(progression.left().orElseThrow().startsWith("about "));
  }

  @Test
  void timesAreInWords() {
    assertEquals("1 s", Progression.words(0.2));
    assertEquals("89 s", Progression.words(89.4));
    assertEquals("2 min", Progression.words(91));
    assertEquals("1.5 h", Progression.words(5_400));
  }
}
