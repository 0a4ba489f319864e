package org.parley.schedule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class CompositionTest {

  private static final Annealing LINE = Annealing.linear(8, 4, 0.5);

  @Test
  void spansAreSharesEpisodesOrSteps() {
    assertEquals(90, Span.ofTraining(0.9).inSteps(100, 25));
    assertEquals(50, Span.episodes(2).inSteps(100, 25));
    assertEquals(2, Span.steps(2).inSteps(100, 25));
    assertEquals("0.9.ofTraining", Span.ofTraining(0.9).toString());
    assertEquals("2000.episodes", Span.episodes(2000).toString());
    assertEquals("50000.steps", Span.steps(50_000).toString());
  }

  @Test
  void oneFollowsTheOtherWithAClockOfItsOwn() {
    Annealing both = LINE.andThen(Annealing.linear(2, 1, 0.5));
    assertEquals(8, both.temperature(0, 100));
    assertEquals(6, both.temperature(25, 100));
    assertEquals(2, both.temperature(50, 100));
    assertEquals(1.5, both.temperature(75, 100));
    Annealing early = LINE.andThen(Annealing.constant(1), Span.episodes(10));
    assertEquals(8 - 4 * 9 / 50.0, early.temperature(9, 100), 1e-12);
    assertEquals(1, early.temperature(10, 100));
    assertEquals(1, early.temperature(50, 100, 5.0), "50 steps are 10 episodes");
    assertTrue(early.temperature(49, 100, 5.0) > 4);
  }

  @Test
  void restartsBeginAgainAndThenHold() {
    Annealing waves = Annealing.linear(3, 1, 0.25).restarted(3).held();
    for (int begin : new int[] {0, 25, 50}) {
      assertEquals(3, waves.temperature(begin, 100));
      assertEquals(2, waves.temperature(begin + 12.5, 100, 1));
    }
    assertEquals(1, waves.temperature(75, 100));
    assertEquals(1, waves.temperature(99, 100));
  }

  @Test
  void tableEightHasItsFivePaces() {
    Map<String, Annealing> paces = Annealing.table8();
    assertEquals(
        List.of("Instant", "Fast Linear", "Medium Linear", "Slow Linear", "Exponential"),
        List.copyOf(paces.keySet()));
    assertEquals(0.01, paces.get("Instant").temperature(0, 5000));
    long[] ends = {500, 1500, 4000};
    int next = 0;
    for (String name : List.of("Fast Linear", "Medium Linear", "Slow Linear")) {
      assertEquals(1, paces.get(name).temperature(0, 5000));
      assertTrue(paces.get(name).temperature(ends[next] - 1, 5000) > 0.01);
      assertEquals(0.01, paces.get(name).temperature(ends[next++], 5000));
    }
    assertEquals(0.9995, paces.get("Exponential").temperature(1, 5000));
  }

  @Test
  void textsAreTheDsls() {
    assertEquals(
        LINE + ".then(constant(1.0), after = 10.episodes)",
        LINE.andThen(Annealing.constant(1), Span.episodes(10)).toString());
    assertEquals(LINE + ".restarting(2).holding()", LINE.restarted(2).held().toString());
    assertEquals(
        "adaptive(" + LINE + ", holdAbove = 3.0, atMost = 0.3.ofTraining)",
        Annealing.adaptive(LINE, 3, Span.ofTraining(0.3)).toString());
  }

  @Test
  void areValues() {
    Cases.check(
        30,
        random -> {
          double share = random.nextDouble(0.1, 0.4);
          Annealing one = Annealing.linear(8, 4, share).restarted(2).andThen(LINE).held();
          Annealing same = Annealing.linear(8, 4, share).restarted(2).andThen(LINE).held();
          assertEquals(one, same);
          assertEquals(one.hashCode(), same.hashCode());
        });
  }

  @Test
  void schedulesPutTogetherThatEndBeforeTrainingAreRefusedWithTheRemedy() {
    Annealing brief = LINE.andThen(Annealing.linear(2, 1, 0.3));
    assertEquals(
        """
        annealing linear(from = 8.0, to = 4.0, over = 0.5.ofTraining).then(linear(from = 2.0, to \
        = 1.0, over = 0.3.ofTraining)) has 1 problem:
          - then = 800 steps: must be as long as the training, 1,000 steps. Add .holding() to keep \
        the last temperature for the rest.""",
        Refusals.of(() -> brief.start(1000)).getMessage());
    assertDoesNotThrow(() -> brief.held().start(1000));
    assertDoesNotThrow(() -> LINE.andThen(LINE).start(1000));
    Refusals.assertPlaces(
        List.of("restarting"), () -> Annealing.linear(2, 1, 0.3).restarted(3).start(10));
    assertDoesNotThrow(() -> Annealing.linear(2, 1, 0.2).restarted(5).start(7));
    Annealing waiting = Annealing.adaptive(brief, 3, Span.ofTraining(0.3));
    Refusals.assertPlaces(List.of("then"), () -> waiting.start(10));
  }

  @Test
  void schedulesLongerThanTrainingAreRefused() {
    Annealing episodes = new Exponential(8, 1, Span.episodes(9000));
    InvalidSpecException refused = Refusals.of(() -> episodes.start(5000));
    assertTrue(
        refused
            .getMessage()
            .contains(
                "over = 9000.episodes: must be no longer than the training, 5,000 steps."
                    + " Shorten it, train longer"),
        refused.getMessage());
    assertDoesNotThrow(() -> episodes.start(9000));
    Annealing steps = new Linear(8, 1, Span.steps(10_000));
    assertDoesNotThrow(() -> steps.start(400, 25));
    Refusals.assertPlaces(List.of("over"), () -> steps.start(399, 25));
    Refusals.assertPlaces(List.of("then"), () -> LINE.andThen(Annealing.threeStage()).start(9));
    Refusals.assertPlaces(
        List.of("after"), () -> LINE.andThen(Annealing.constant(1), Span.episodes(10)).start(10));
    Refusals.assertPlaces(List.of("restarting"), () -> LINE.restarted(3).start(9));
    Refusals.assertPlaces(
        List.of("over", "atMost"),
        () -> Annealing.adaptive(steps, 3, Span.episodes(400)).start(399, 25));
  }

  @Test
  void badPartsAreRefusedAllAtOnce() {
    Annealing endless = Annealing.constant(1);
    Annealing adaptive = Annealing.adaptive(LINE, 3, Span.ofTraining(0.3));
    Refusals.assertPlaces(List.of("after"), () -> endless.andThen(LINE));
    Refusals.assertPlaces(
        List.of("first", "then", "after"), () -> adaptive.andThen(adaptive, Span.ofTraining(1.5)));
    Refusals.assertPlaces(List.of("restarting", "times"), () -> endless.restarted(1));
    Refusals.assertPlaces(List.of("holding"), adaptive::held);
    Refusals.assertPlaces(
        List.of("path", "holdAbove", "atMost"),
        () -> Annealing.adaptive(adaptive, 0.5, Span.ofTraining(1)));
    Refusals.assertPlaces(
        List.of("over"), () -> new Linear(2, 1, new Span(1.5, Span.Unit.EPISODES)));
    Refusals.assertPlaces(List.of("over"), () -> new Linear(2, 1, Span.steps(0)));
    Refusals.assertPlaces(
        List.of("over"), () -> new Linear(2, 1, new Span(1e300, Span.Unit.STEPS)));
    Refusals.assertPlaces(List.of("episodes", "stepsPerEpisode"), () -> LINE.start(0, 0));
  }
}
