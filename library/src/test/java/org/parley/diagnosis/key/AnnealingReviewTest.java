package org.parley.diagnosis.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.MaxOfThree;
import org.parley.schedule.Annealing;
import org.parley.testing.Refusals;

class AnnealingReviewTest {

  /** The best peak leads below 4, the second above. */
  private static final List<Crossing> AT_FOUR = List.of(new Crossing(4, 0, 1));

  private static String review(Annealing annealing, long episodes) {
    return AnnealingReview.of(AT_FOUR, annealing, episodes).toString();
  }

  @Test
  void neverHotEnoughQuenches() {
    for (Annealing pace : Annealing.table8().values()) {
      assertTrue(
          review(pace, 5000).startsWith("Quenches: it is never hotter than"), pace::toString);
    }
    assertEquals(
        "Quenches: it is never hotter than 1, and the best peak ceases to lead only at 4. A team"
            + " this cold stays where it first finds reward, likely on peak 2. Start above 4,"
            + " better at three times that.",
        review(Annealing.linear(1, 0.01, 0.3), 5000));
  }

  @Test
  void tooFewEpisodesAroundTheCrossingQuench() {
    // From 16 to 1 are four halvings over all of training; 8 to 2 are two of them.
    Annealing halvings = Annealing.exponential(16, 1, 1);
    assertEquals("The key has nothing against it.", review(halvings, 404));
    assertTrue(review(halvings, 392).contains("in 197 episodes."), review(halvings, 392));
  }

  @Test
  void endingHotIsToldToo() {
    assertTrue(
        review(Annealing.exponential(30, 5, 0.9), 5000).startsWith("Ends at 5, where peak 2"));
  }

  @Test
  void whereTheLeadNeverChangesNothingIsSaid() {
    assertTrue(AnnealingReview.of(List.of(), Annealing.constant(0.05), 10).passes());
  }

  @Test
  void schedulesThatDoNotFitAreRefused() {
    Refusals.assertPlaces(
        List.of("restarting"), () -> review(Annealing.linear(9, 1, 0.4).restarted(2), 100));
  }

  @Test
  void theKeysOwnSuggestionPasses() {
    AnswerKey key = AnswerKey.of(MaxOfThree.game(1.5));
    assertTrue(key.review(key.suggestion().annealing(), 5000).passes());
    assertTrue(!key.review(Annealing.table8().get("Slow Linear"), 5000).passes());
  }
}
