package org.parley.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.learner.maddpg.Maddpg;
import org.parley.learner.option.Configured;
import org.parley.math.RandomStream;
import org.parley.study.Study;
import org.parley.study.Suite;
import org.parley.study.folder.SuiteFolder;

class SuiteFileTest {

  private static final String WHOLE =
      """
      games:
        - {name: max-of-three, s2: 2.0, label: wide, floor: -20}
        - twin-peaks
        - {name: particle-gather}
      learners:
        - label: MADDPG
          maddpg: {noise: 0.3}
        - label: SVNR
          vary: {particles: [4, 8], annealing: [{constant: {temperature: 2}}]}
          svnr: {batch: 16}
      episodes: 300
      seeds: 1..3
      evaluation: {points: 10, episodes: 20, final: 50, moments: [0, 0.5]}
      checkpoint: {seconds: 5}
      """;

  /** Without the game that takes long to be begun. */
  private static final String SHORT = WHOLE.replace("- {name: particle-gather}", "- max-of-two");

  static SuiteFile read(String yaml) {
    try {
      return SuiteFile.of(
          "suite.yaml", Text.read("suite.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void isAStudyFileAGame() {
    SuiteFile file = read(WHOLE);
    Suite suite = file.suite();
    assertEquals(
        List.of("wide", "Twin Peaks(agents = 3.0, peaks = 2.0, width = 2.0)"),
        List.copyOf(suite.studies().keySet()).subList(0, 2));
    assertEquals(OptionalDouble.of(-20), suite.floor("wide"));
    assertEquals(5, file.checkpointSeconds());
    String rest = WHOLE.substring(WHOLE.indexOf("learners"));
    Study alone = StudyFileTest.read("game: {name: max-of-three, s2: 2.0}\n" + rest).study();
    assertEquals(texts(alone), texts(suite.studies().get("wide")));
    file.files()
        .forEach(
            (game, json) ->
                assertEquals(
                    texts(suite.studies().get(game)), texts(StudyFile.of("again", json).study())));
    Suite again = SuiteFile.of("again", file.json()).suite();
    assertEquals(suite.studies().keySet(), again.studies().keySet());
  }

  private static List<String> texts(Study study) {
    return study.plans().stream().map(plan -> plan.text()).toList();
  }

  /** Defaults of a game with state where there is state. */
  @Test
  void learnersAreMadeForTheirGame() {
    Suite suite = read(WHOLE).suite();
    suite
        .studies()
        .forEach(
            (name, study) -> {
              var said = ((Configured) study.learners().get("MADDPG")).settings();
              var usual = Maddpg.standard(study.game()).json();
              assertEquals(usual.put("noise", 0.3), said.json(), name);
            });
  }

  private static List<String> wheres(String yaml) {
    return assertThrows(InvalidSpecException.class, () -> read(yaml)).problems().stream()
        .map(Problem::where)
        .toList();
  }

  @Test
  void whatIsWrongIsToldOnceWithItsPath() {
    assertEquals(
        List.of("games[0].s3", "learners[1].svnr.bacth", "games[1]"),
        wheres(
            WHOLE
                .replace("s2: 2.0", "s3: 2.0")
                .replace("- twin-peaks", "- twin-peeks")
                .replace("batch", "bacth")));
    // A matrix game has no continuous actions: SVNR cannot play it, on that game alone.
    assertEquals(
        List.of("learners[0].game on games[1]"),
        wheres("games: [max-of-two, climbing]\nlearners: [{label: A, svnr: {}}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "games: [] | games = [] | at least 1 game",
        "games: max-of-two | games = \"max-of-two\" | a list of at most 50",
        "games: [max-of-two, max-of-two] | games[1].label | the same game",
        "games: [max-of-two, {name: max-of-two, label: B}] | game(\"B\") | a game of its own",
        "games: [{name: max-of-two, floor: low}] | games[0].floor = \"low\" | a finite number",
        "games: [{name: max-of-two, label: ''}] | games[0].label = \"\" | a text",
        "games: [{label: A}] | games[0].name = missing | a game of the zoo",
        "games: [7] | games[0] = 7 | a block",
        "game: max-of-two\\ngames: [max-of-two] | game = \"max-of-two\" | beside games",
      })
  void eachMistakeIsNamed(String yaml, String found, String remedy) {
    String whole = yaml.replace("\\n", "\n") + "\nlearners: [{label: A, particles: {}}]";
    String message = assertThrows(InvalidSpecException.class, () -> read(whole)).getMessage();
    assertTrue(message.contains("- " + found) && message.contains(remedy), message);
  }

  @Test
  void sizesAreBoundedOverAllGames() {
    String learners =
        "\nlearners: [{label: A, particles: {}, vary: {particles: [2, 4]}}]\nseeds: 1..10000\n";
    String games =
        "games: [max-of-two, two-modalities, max-of-three, twin-peaks, max-of-many, {name:"
            + " max-of-three, s2: 3}]";
    assertEquals(List.of("games"), wheres(games + learners));
  }

  @Test
  void aStudyIsToldWhereSeveralGamesGo() {
    String message =
        assertThrows(InvalidSpecException.class, () -> StudyFileTest.read(WHOLE)).getMessage();
    assertTrue(message.contains("games = several games"), message);
    assertTrue(message.contains("./parley study"), message);
    String both = "game: max-of-two\n" + WHOLE;
    assertThrows(InvalidSpecException.class, () -> StudyFileTest.read(both));
  }

  @Test
  void aFolderIsResumedByItsNameAlone(@TempDir Path temporary) throws IOException {
    SuiteFile file = read(WHOLE);
    SuiteFolder folder = file.folder(temporary.resolve("out"), Map.of(), told -> {});
    SuiteFile again = SuiteFile.of("suite.json", SuiteFolder.fileOf(folder.path()).orElseThrow());
    assertEquals(file.suite().studies().keySet(), again.suite().studies().keySet());
    again.folder(folder.path(), Map.of(), told -> {});
    assertEquals(
        List.of("1-wide", "2-twin-peaks-agents-3-0-peaks-2-0-width-2"),
        folder.studies().values().stream()
            .map(study -> study.path().getFileName().toString())
            .toList()
            .subList(0, 2));
  }

  /** Bad files: each a message that names a place in it, and no suite. */
  @Test
  void badFilesAreRefusedWithAPlace() {
    for (int i = 0; i < 300; i++) {
      String yaml = BadFiles.of(SHORT, RandomStream.of(i));
      InvalidSpecException refused =
          assertThrows(InvalidSpecException.class, () -> read(yaml), () -> "taken:\n" + yaml);
      assertFalse(refused.problems().stream().anyMatch(it -> it.where().isBlank()), yaml);
      assertFalse(refused.getMessage().contains("Exception"), refused::getMessage);
    }
  }

  /** Mutated files: read or refused, never anything else; {@code -Dparley.mutants} for more. */
  @Test
  void mutatedFilesAreReadOrRefused() throws IOException {
    int mutants = Integer.getInteger("parley.mutants", 150);
    int refused = 0;
    for (int i = 0; i < mutants; i++) {
      try {
        SuiteFile.of("mutant", Text.read("mutant", BadFiles.mutated(SHORT, RandomStream.of(i))));
      } catch (InvalidSpecException named) {
        refused++;
      }
    }
    assertTrue(refused > mutants / 2 && refused < mutants, refused + " of " + mutants);
  }
}
