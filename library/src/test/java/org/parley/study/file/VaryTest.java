package org.parley.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.check.InvalidSpecException;
import org.parley.learner.Learner;
import org.parley.learner.svnr.Svnr;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.study.Contract;
import org.parley.study.Study;

/** Learners of every combination of some settings. */
class VaryTest {

  private static Study read(String learners) {
    return StudyFileTest.read("game: max-of-three\nlearners: [" + learners + "]").study();
  }

  @Test
  void everyCombinationIsALearner() {
    Map<String, Learner> learners =
        read("{label: A, searched: {trials: 3}, svnr: {batch: 16, optimiser: {method: adam}},"
                + " vary: {particles: [4, 8], optimiser.clip: [1, 10]}}")
            .learners();
    assertEquals(
        List.of(
            "A, particles = 4, optimiser.clip = 1",
            "A, particles = 4, optimiser.clip = 10",
            "A, particles = 8, optimiser.clip = 1",
            "A, particles = 8, optimiser.clip = 10"),
        List.copyOf(learners.keySet()));
    assertEquals(
        Svnr.builder().batch(16).particles(8).optimiser(Optimiser.adam().clipped(10)).build(),
        learners.get("A, particles = 8, optimiser.clip = 10"));
  }

  @Test
  void labelsAreReadable() {
    Study study =
        read(
            "{label: A, searched: {trials: 3}, svnr: {}, vary: {annealing: [{constant:"
                + " {temperature: 2}}, {exponential: {from: 30, to: 0.05, over: 0.6}},"
                + " {then: {first: {linear: {from: 8, to: 1, over: 0.4}}, next: {constant:"
                + " {temperature: 1}}, after: 0.4}}], negotiation: [full], policyHidden: [[8,"
                + " 8]]}}");
    assertEquals(
        List.of(
            "A, annealing = constant(temperature = 2), negotiation = full, policyHidden = [8, 8]",
            "A, annealing = no. 2, negotiation = full, policyHidden = [8, 8]",
            "A, annealing = no. 3, negotiation = full, policyHidden = [8, 8]"),
        List.copyOf(study.learners().keySet()));
    String first = List.copyOf(study.learners().keySet()).get(0);
    assertEquals(Annealing.constant(2), ((Svnr) study.learners().get(first)).annealing());
    assertEquals(new Contract.Search(3, 1), study.searched(first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "svnr: {}, vary: {particles: [4, 7]} | vary.particles[1] = 7 | even",
        "svnr: {}, vary: {particles: [4, x]} | vary.particles[1] = \"x\" | a whole number",
        "svnr: {}, vary: {particlse: [4]} | vary.particlse[0] = 4 | Did you mean particles?",
        "svnr: {}, vary: {optimiser.clip: [0]} | vary.optimiser.clip[0] = 0.0 | above 0",
        "svnr: {}, vary: {particles: 4} | vary.particles = 4 | a list",
        "svnr: {}, vary: {particles: []} | vary.particles = [] | at least 1 value",
        "svnr: {}, vary: 4 | vary = 4 | a block",
        "maddpg: {}, vary: {noise: [0.1, -1]} | vary.noise[1] = -1.0 | at least 0",
        "svnr: {nosie: 1}, vary: {particles: [4, 8]} | svnr.nosie = 1 | left out",
        "svnr: {}, vary: {particles: [4, 4]} | label | another for each",
        "vary: {particles: [4, 8]} | svnr = missing | one of svnr",
        "svnr: {}, maddpg: {}, vary: {batch: [4]} | svnr = both | one of svnr",
      })
  void mistakesAreToldWhereTheyAreAndOnce(String entry, String found, String remedy) {
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> read("{label: A, " + entry + "}"));
    assertEquals(1, refused.problems().size(), refused::getMessage);
    String message = refused.getMessage();
    assertTrue(message.contains("- learners[0]." + found) && message.contains(remedy), message);
  }

  @Test
  void howManyIsBounded() {
    String ten = IntStream.range(1, 11).mapToObj(i -> "" + 2 * i).collect(Collectors.joining(","));
    String eleven = ten + ", 22";
    String vary = "vary: {particles: [%s], batch: [%s]}";
    assertEquals(
        100, read("{label: A, svnr: {}, " + vary.formatted(ten, ten) + "}").learners().size());
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class,
            () -> read("{label: A, svnr: {}, " + vary.formatted(ten, eleven) + "}"));
    assertTrue(
        refused.getMessage().contains("learners[0].vary = 110 learners: must be at most 100"),
        refused::getMessage);
    String two = "{label: %s, svnr: {}, " + vary.formatted(ten, "2, 4, 6, 8, 10, 12") + "}";
    String both = two.formatted("A") + ", " + two.formatted("B");
    assertTrue(
        assertThrows(InvalidSpecException.class, () -> read(both))
            .getMessage()
            .contains("learners = 120: must be at most 100"));
  }
}
