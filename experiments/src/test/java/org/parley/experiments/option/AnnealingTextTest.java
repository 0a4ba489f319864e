package org.parley.experiments.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.check.InvalidSpecException;
import org.parley.learner.svnr.Svnr;
import org.parley.schedule.Annealing;
import org.parley.schedule.Exponential;
import org.parley.schedule.Geometric;
import org.parley.schedule.Linear;
import org.parley.schedule.Relaxation;
import org.parley.schedule.Span;

class AnnealingTextTest {

  private static final Exponential STANDARD = (Exponential) Svnr.builder().build().annealing();

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("exponential(from=8,to=0.1,over=0.5)", Annealing.exponential(8, 0.1, 0.5)),
        Arguments.of("exponential()", STANDARD),
        Arguments.of(
            " linear( over = 0.5.ofTraining ) ",
            Annealing.linear(STANDARD.from(), STANDARD.to(), 0.5)),
        Arguments.of("constant(1)", Annealing.constant(1)),
        Arguments.of("constant(temperature=1)", Annealing.constant(1)),
        Arguments.of("burst(settled=1)", Annealing.burst(1)),
        Arguments.of("relaxation(tau=1000)", Annealing.relaxation(1000)),
        Arguments.of("relaxation(tau=9,from=3,to=2)", new Relaxation(3, 2, 9)),
        Arguments.of("geometric()", Annealing.geometric()),
        Arguments.of("geometric(factor=0.5)", new Geometric(1, 0.01, 0.5)),
        Arguments.of("three-stage()", Annealing.threeStage()),
        Arguments.of(
            "linear(from=8,to=1,over=2000.episodes)", new Linear(8, 1, Span.episodes(2000))),
        Arguments.of(
            "linear(from=8,to=1,over=0.2).restarting(5)", Annealing.linear(8, 1, 0.2).restarted(5)),
        Arguments.of(
            "constant(8).then(linear(from=8, to=1), after = 500.steps).holding()",
            Annealing.constant(8)
                .andThen(Annealing.linear(8, 1, STANDARD.over().amount()), Span.steps(500))
                .held()),
        Arguments.of(
            "adaptive(geometric(), atMost=0.5)",
            Annealing.adaptive(Annealing.geometric(), 3, Span.ofTraining(0.5))),
        Arguments.of("{\"constant\": {\"temperature\": 1}}", Annealing.constant(1)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsSchedules(String text, Annealing expected) {
    assertEquals(expected, AnnealingText.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cosine()                | schedule = cosine(): must be one of exponential(from=",
        "geometric               | schedule = geometric: must be one of exponential(",
        "exponential(end=1)      | exponential = end=1: must be made with NAME=VALUE of from, to, ov",
        "exponential(1)          | exponential = 1: must be made with NAME=VALUE of from, to, over.",
        "exponential(to=1,)      | exponential = an empty argument: must be made with NAME=VALUE",
        "exponential(to=1,to=2)  | to = 2: must be given once. Leave out one of the two.",
        "exponential(to=cold)    | to = cold: must be a finite number. Write exponential(from=",
        "exponential(over=2)     | over = 2.0: must be a share of training above 0, at most 1.",
        "burst()                 | settled = missing: must be given: burst has no default for it.",
      })
  void refusesTheRest(String text, String message) {
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> AnnealingText.read(text));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  static Stream<Annealing> values() {
    Annealing line = Annealing.linear(8, 1, 0.4);
    return Stream.of(
        line,
        new Exponential(8, 1, Span.episodes(7)),
        Annealing.burst(1),
        line.andThen(Annealing.geometric()).held(),
        line.restarted(2).andThen(line.held(), Span.steps(50)),
        Annealing.adaptive(line.andThen(line), 2.5, Span.ofTraining(0.2)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsTheDslsText(Annealing annealing) {
    assertEquals(annealing, AnnealingText.read(annealing.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "burst(settled=1).then(constant(1))  | after = missing: must be given",
        "constant(1).cooling()               | must be one of exponential(",
        "constant(1)constant(2)              | must be one of exponential(",
        "constant(1).then(constant(2)        | must be one of exponential(",
        "constant(1).restarting(x)           | times = x: must be a whole number from 1",
        "constant(1).holding(3)              | holding = 3: must be left out.",
        "constant(1).then(burst(),after=0.5) | settled = missing",
        "adaptive()                          | must be one of exponential(",
        "adaptive(geometric(),above=3)       | adaptive = above=3: must be given once, as NAME",
        "adaptive(geometric(),holdAbove=0)   | holdAbove = 0.0: must be a finite number of at le",
        "linear(over=1.5.episodes)           | over = 1.5 episodes: must be a whole number of ep",
      })
  void refusesBadCompositions(String text, String message) {
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> AnnealingText.read(text));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void tellsAllProblemsAtOnce() {
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class, () -> AnnealingText.read("relaxation(to=x,over=1)"));
    assertEquals(3, refused.problems().size(), refused::getMessage);
  }
}
