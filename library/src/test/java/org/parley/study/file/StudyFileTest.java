package org.parley.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.Svnr;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.study.Study;

class StudyFileTest {

  static final String WHOLE =
      """
      game: {name: max-of-three, s2: 2.0}
      learners:
        - label: SVNR
          svnr:
            negotiation: strictlyNested
            particles: 16
            annealing: {exponential: {from: 30, to: 0.05, over: 0.6}}
            policyHidden: [32, 16]
            policyLearningRate: 1e-3
            optimiser: {method: sgd, momentum: 0.5, clip: 10, fading: {to: 0.1, from: 0.2}}
        - label: SVNR-M
          svnr: {negotiation: {independent: {}}, preset: quick}
        - label: theory
          vary: {particles: [20, 30], step: [0.01]}
          particles: {tolerance: 1e-4}
        - label: waves
          svnr: {batch: 32, noiseFeatures: {sharpness: jump, frequencies: [2, 4]}}
      episodes: 300
      seeds: 1..3
      evaluation: {points: 10, episodes: 20, final: 50, moments: [0, 1]}
      checkpoint: {seconds: 5}
      """;

  static StudyFile read(String yaml) {
    try {
      return StudyFile.of(
          "study.yaml", Text.read("study.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void saysWhatABuilderSays() {
    StudyFile file = read(WHOLE);
    Study study = file.study();
    assertEquals(MaxOfThree.game(2).toString(), study.game().toString());
    assertEquals(
        List.of(
            "SVNR",
            "SVNR-M",
            "theory, particles = 20, step = 0.01",
            "theory, particles = 30, step = 0.01",
            "waves"),
        List.copyOf(study.learners().keySet()));
    assertEquals(
        Svnr.builder()
            .negotiation(Negotiation.strictlyNested())
            .particles(16)
            .annealing(Annealing.exponential(30, 0.05, 0.6))
            .policyHidden(32, 16)
            .policyLearningRate(1e-3)
            .optimiser(Optimiser.sgd(0.5).clipped(10).withFading(0.1, 0.2))
            .build()
            .toString(),
        study.learners().get("SVNR").toString());
    assertEquals(300, study.episodes());
    assertEquals(List.of(1L, 2L, 3L), study.seeds());
    assertEquals(10, study.recording().evaluations());
    assertEquals(20, study.recording().evaluationEpisodes());
    assertEquals(50, study.recording().finalEpisodes());
    assertEquals(List.of(0.0, 1.0), study.recording().moments());
    assertEquals(
        new NoiseFeatures(Double.POSITIVE_INFINITY, List.of(2.0, 4.0)),
        ((Svnr) study.learners().get("waves")).noiseFeatures());
    assertEquals(5, file.checkpointSeconds());
    assertEquals(
        study.plans().get(7).text(),
        StudyFile.of("again", file.json()).study().plans().get(7).text());
  }

  @Test
  void littleSaysEnough() {
    Study study = read("game: max-of-two\nlearners: [{label: A, svnr: {}}]").study();
    assertEquals(Svnr.builder().build().toString(), study.learners().get("A").toString());
    assertEquals(5_000, study.episodes());
    assertEquals(List.of(1L), study.seeds());
    assertEquals(100, study.recording().evaluations());
  }

  @Test
  void sequentialGamesHaveTheirOwnDefaults() {
    String yaml =
        "game: particle-gather\nlearners: [{label: A, svnr: {sequential: {discount: 0.8,"
            + " softValue: {rule: mixture, samples: 4}, leniency: {forgiven: 0.5}}}}]";
    Svnr svnr = (Svnr) read(yaml).study().learners().get("A");
    assertEquals(0.8, svnr.sequential().discount());
    assertEquals(4, svnr.sequential().softValue().samples());
    assertEquals(0.5, svnr.sequential().leniency().forgiven());
    assertEquals(Svnr.sequentialBuilder().build().particles(), svnr.particles());
  }

  private static List<Problem> problems(String yaml) {
    return assertThrows(InvalidSpecException.class, () -> read(yaml)).problems();
  }

  @Test
  void everythingIsToldAtOnceWithItsPath() {
    String broken =
        WHOLE
            .replace("to: 0.05", "to: -1")
            .replace("particles: 16", "particlse: 16")
            .replace("independent", "independant")
            .replace("episodes: 300", "episodes: lots")
            .replace("s2: 2.0", "s2: wide")
            .replace("seeds: 1..3", "seeds: 3..1")
            .replace("clip: 10", "clip: 0")
            .replace("from: 0.2", "from: 1");
    List<String> where = problems(broken).stream().map(Problem::where).toList();
    assertEquals(
        List.of(
            "game.s2",
            "learners[0].svnr.annealing.exponential.to",
            "learners[0].svnr.optimiser.fading.from",
            "learners[0].svnr.optimiser.clip",
            "learners[0].svnr.particlse",
            "learners[1].svnr.negotiation.negotiation",
            "episodes",
            "seeds"),
        where);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gmae: max-of-two | gmae = \"max-of-two\" | Did you mean game?",
        "game: max-of-tow | game = \"max-of-tow\" | Did you mean max-of-two?",
        "game: {name: max-of-three, s3: 1} | game.s3 = 1 | Did you mean s2?",
        "game: {name: max-of-three, s2: 0} | game.s2 = 0.0 | above 0",
        "learners: [] | learners = [] | at least 1 learner",
        "learners: [{label: A}] | learners[0].svnr = missing | one of svnr, particles",
        "learners: [{label: A, svnr: {}, particles: {}}] | learners[0].svnr = both | Write svnr",
        "learners: [{svnr: {}}] | learners[0].label = missing | what tables call it",
        "learners: [{label: A, svnr: {noiseFeatures: stepe}}] | learners[0].svnr.noiseFeatures ="
            + " \"stepe\" | Did you mean steep?",
        "learners: [{label: A, svnr: {noiseFeatures: {sharpness: -1}}}] |"
            + " learners[0].svnr.noiseFeatures.sharpness = -1.0 | at least 0",
        "learners: [{label: A, svnr: {noiseFeatures: {sharpness: hop}}}] |"
            + " learners[0].svnr.noiseFeatures.sharpness = \"hop\" | jump",
        "learners: [{label: A, svnr: {noiseFeatures: {frequencies: [4, 0]}}}] |"
            + " learners[0].svnr.noiseFeatures.frequencies[1] = 0.0 | above 0",
        "learners: [{label: A, svnr: {noiseFeatures: {frequencies: 4}}}] |"
            + " learners[0].svnr.noiseFeatures.frequencies = 4 | a list",
        "learners: [{label: A, svnr: {criticScope: BOTH}}] | learners[0].svnr.criticScope |"
            + " JOINT, FACTORS",
        "evaluation: {moments: [0, 1.5]} | evaluation.moments[1] = 1.5 | from 0 to 1",
        "learners: [{label: A, svnr: {kernel: jiont}}] | learners[0].svnr.kernel.kernel | joint",
        "learners: [{label: A, svnr: {batch: 1000000000}}] | learners[0].svnr.batch | 16384",
        "learners: [{label: A, svnr: {particles: 7}}] | learners[0].svnr.particles = 7 | even",
        "seeds: 1..999999 | seeds = \"1..999999\" | 1 to 10000 seeds",
        "seeds: [1, x] | seeds[1] = \"x\" | a whole number",
        "checkpoint: {seconds: -1} | checkpoint.seconds = -1 | at least 0",
        "checkpoint: 5 | checkpoint = 5 | a block of keys and values",
        "episodes: 1.5 | episodes = 1.5 | a whole number",
        "episodes: 99999999999999999999 | episodes = 99999999999999999999 | a whole number",
      })
  void eachMistakeIsNamed(String yaml, String found, String remedy) {
    String message = assertThrows(InvalidSpecException.class, () -> read(yaml)).getMessage();
    assertTrue(message.contains("- " + found) && message.contains(remedy), message);
  }

  @Test
  void bombsAndStrangersTagsAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertFalse(problems(bomb.toString()).isEmpty());
    assertFalse(problems("[".repeat(5_000)).isEmpty());
    assertFalse(problems("{a: ".repeat(500)).isEmpty());
    assertFalse(problems("game: !!javax.script.ScriptEngineManager []").isEmpty());
    assertFalse(problems("x".repeat(2_000_000)).isEmpty());
    assertFalse(problems("game: a\ngame: b").isEmpty());
    assertFalse(problems("").isEmpty());
    assertFalse(problems("\u0000").isEmpty());
  }

  private static final Pattern TOLD =
      Pattern.compile("  - .+ = .*: must be .+\\. .+", Pattern.DOTALL);

  /** 2,000 bad files: each a message that names a place in it, and no study. */
  @Test
  void badFilesAreRefusedWithAPlace() {
    for (int i = 0; i < 2_000; i++) {
      String yaml = BadFiles.of(WHOLE, RandomStream.of(i));
      InvalidSpecException refused =
          assertThrows(InvalidSpecException.class, () -> read(yaml), () -> "taken:\n" + yaml);
      for (Problem problem : refused.problems()) {
        assertFalse(problem.where().isBlank() || problem.allowed().isBlank(), yaml);
      }
      String message = refused.getMessage();
      assertTrue(TOLD.matcher(message).find(), message);
      assertFalse(message.contains("Exception"), message);
    }
  }

  /** Mutated files: read or refused, never anything else; {@code -Dparley.mutants} for more. */
  @Test
  void mutatedFilesAreReadOrRefused() {
    int mutants = Integer.getInteger("parley.mutants", 1_000);
    int refused = 0;
    for (int i = 0; i < mutants; i++) {
      byte[] mutant = BadFiles.mutated(WHOLE, RandomStream.of(i));
      try {
        StudyFile.of("mutant", Text.read("mutant", mutant));
      } catch (InvalidSpecException named) {
        refused++;
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    assertTrue(refused > mutants / 2 && refused < mutants, refused + " of " + mutants);
  }
}
