package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.math.RandomStream;

/** Files of {@code train --json}, made again. */
class ReproduceTrainedTest extends CommandLineHarness {

  @TempDir private Path temporary;

  private Path train(String command) {
    Path file = temporary.resolve("result.json");
    List<String> args = new ArrayList<>(List.of("train", "--json", file.toString()));
    args.addAll(Arrays.asList(command.strip().split(" +")));
    Outcome outcome = parley(args.toArray(String[]::new));
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    return file;
  }

  private Outcome reproduce(Path file) {
    return parley("reproduce", file.toString(), "--threads", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-of-three --param s2=2 --learner svnr --seeds 2 --episodes 20",
        "max-of-three --learner svnr --profile quick --seeds 1 --episodes 10 --kernel local",
        "twin-peaks --learner svnr-m --profile quick --seeds 1 --episodes 10 --particles 6",
        "max-of-two --learner svnr-f --profile quick --seeds 1 --episodes 10 --annealing"
            + " adaptive(linear(from=8,to=1,over=0.4).then(constant(1)),holdAbove=3)",
        "twin-peaks --learner svnr --profile quick --seeds 1 --episodes 10 --negotiation a->b,b->c",
        "twin-peaks --learner svnr --profile quick --seeds 1 --episodes 10 --negotiation dag:0.5/every:10",
        "particle-gather --learner svnr --seeds 1 --episodes 2",
        "climbing --param relaxed=1 --learner svnr --seeds 1 --episodes 10",
        "max-of-three --learner maddpg --seeds 1 --episodes 20 --set noise=0.3"
            + " --set policyHidden=[8,8] --set sequential.discount=0.8",
        "penalty --param k=-30 --learner qmix --seeds 1 --episodes 10",
        "stag-hunt --param alone=0 --learner meta-mapg --seeds 2 --plays 16 --episodes 5",
        "stag-hunt --learner lola --seeds 1 --episodes 5 --annealing constant(0.5)",
      })
  void whatTrainWroteIsMadeAgain(String command) {
    Outcome again = reproduce(train(command));
    assertEquals(ExitCode.DONE, again.code(), again::toString);
    assertTrue(
        again.out().matches("(\\d) runs made again: \\1 same, 0 drifted, 0 failed\\s+"),
        again.out());
  }

  private ObjectNode changed(Path file) throws IOException {
    return (ObjectNode) json(file);
  }

  private static final String SHORT =
      "max-of-two --learner svnr --profile quick --seeds 2 --episodes 3";

  @Test
  void whatDriftedIsToldWithHowFar() throws IOException {
    Path file = train(SHORT);
    ObjectNode told = changed(file);
    ObjectNode run = (ObjectNode) told.path("runs").path(1);
    run.put("return", run.path("return").asDouble() - 0.5).put("digest", "of other bits");
    Files.writeString(file, told.toString());
    Outcome drifted = reproduce(file);
    assertEquals(ExitCode.FAILED, drifted.code());
    assertTrue(drifted.out().startsWith("2 runs made again: 1 same, 1 drifted"), drifted.out());
    assertTrue(drifted.out().contains("svnr, seed 2: drifted by 0.5"), drifted.out());

    run.put("ended", "Step 3: no such action");
    Files.writeString(file, told.toString());
    assertTrue(reproduce(file).out().contains("1 same, 0 drifted, 1 failed"));

    run.put("ended", "interrupted after step 3");
    Files.writeString(file, told.toString());
    assertTrue(reproduce(file).out().startsWith("1 runs made again: 1 same"));
  }

  @Test
  void oldFilesAreToldTheirCommit() throws IOException {
    Path file = train(SHORT);
    ObjectNode told = changed(file);
    told.remove("study");
    ((ObjectNode) told.get("provenance")).put("commit", "abc1234");
    Files.writeString(file, told.toString());
    reproduce(file).assertRefused("study = missing", "commit abc1234");
    Files.writeString(file, "{\"game\": \"max-of-two\"}");
    reproduce(file).assertRefused("format = another file");
    Files.writeString(file, "{");
    reproduce(file).assertRefused("not JSON");
    Files.writeString(file, "[".repeat(10_000));
    reproduce(file).assertRefused("not JSON");
  }

  @Test
  void whatAStrangerAsksForIsBounded() throws IOException {
    Path file = train(SHORT);
    String whole = Files.readString(file);
    ObjectNode told = changed(file);
    ObjectNode study = (ObjectNode) told.get("study");
    study.put("episodes", 2_000_000_000);
    ((ObjectNode) study.at("/learners/0/svnr")).put("batch", 1_000_000_000);
    Files.writeString(file, told.toString());
    reproduce(file).assertRefused("episodes = 2000000000", "learners[0].svnr.batch = 1000000000");
    told = changed(Files.writeString(file, whole));
    ((ObjectNode) told.get("study"))
        .withArray("learners")
        .addObject()
        .put("label", "B")
        .putObject("svnr");
    Files.writeString(file, told.toString());
    reproduce(file).assertRefused("study.learners = 2");
    Files.writeString(file, whole.replaceFirst("\"seed\": 2", "\"seed\": 1"));
    reproduce(file).assertRefused("of different seeds");
    Files.writeString(file, whole.replaceFirst("\"seed\": 2", "\"seed\": 3"));
    reproduce(file).assertRefused("runs[1]");
  }

  /** Files with some bytes changed: made again, or refused; never anything else. */
  @Test
  void mutatedFilesAreReadOrRefused() throws IOException {
    Path file = train("max-of-two --learner svnr --profile quick --seeds 1 --episodes 1");
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      RandomStream stream = RandomStream.of(i);
      byte[] mutant = whole.clone();
      for (int change = 0; change < 3; change++) {
        int place = stream.below(2 * change, mutant.length);
        mutant[place] = (byte) (' ' + stream.below(2 * change + 1, 90));
      }
      Files.writeString(file, new String(mutant, StandardCharsets.UTF_8));
      Outcome outcome = reproduce(file);
      assertTrue(
          outcome.code() <= ExitCode.REFUSED && !outcome.err().contains("\tat "),
          outcome::toString);
      refused += outcome.code() == ExitCode.REFUSED ? 1 : 0;
    }
    assertTrue(refused > 10, refused + " of 30");
  }

  @Test
  void theFileSaysTheStudy() throws IOException {
    JsonNode study = json(train(SHORT)).path("study");
    assertEquals("max-of-two", study.path("game").path("name").asText());
    assertEquals("1..2", study.path("seeds").asText());
    Path alone = Files.writeString(temporary.resolve("alone.yaml"), study.toString());
    Outcome outcome =
        parley("study", alone.toString(), "--folder", temporary.resolve("out").toString());
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
  }
}
