package org.parley.experiments.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.study.file.StudyFile;
import org.parley.study.folder.StrictJson;
import org.parley.study.folder.Verification;
import org.parley.study.folder.Verification.Verdict;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.RunFile;

/**
 * A file that {@code train --json} wrote, to be made again. It is data of bounded size; what it
 * asks for is bounded as in a study file.
 *
 * @param study what it asks for: those of its seeds that had ended
 * @param told what it tells of them, in their order
 */
public record TrainedFile(Study study, List<Told> told) {

  private static final int MOST_BYTES = 16 << 20;
  private static final String CHECK = "Check which file it is.";

  /**
   * What the file tells of a run.
   *
   * @param value its return; NaN where there is none
   * @param digest of all its bits but clocks
   * @param failed whether it failed
   */
  public record Told(long seed, double value, String digest, boolean failed) {

    private Verification.Repeat against(Run now) {
      Plan plan = now.plan();
      boolean other = failed != (now.status() == Run.Status.FAILED);
      Verdict verdict =
          other
              ? Verdict.FAILED
              : digest.equals(RunFile.digest(now)) ? Verdict.SAME : Verdict.DRIFTED;
      return new Verification.Repeat(
          plan.game().toString(), plan.label(), seed, verdict, value, now.meanReturn());
    }
  }

  /** Keeps a copy. */
  public TrainedFile {
    told = List.copyOf(told);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidSpecException for one that is too large, torn, of another kind, of a version
   *     that did not write what was asked, or that asks for what no study file may
   */
  public static TrainedFile read(Path path) throws IOException {
    JsonNode json = parse(path);
    if (!json.path("runs").isArray() || !json.path("provenance").isObject()) {
      throw refused(path, "format", "another file", "a result that 'train --json' wrote", CHECK);
    }
    if (!json.path("study").isObject()) {
      throw refused(
          path, "study", "missing", "what was asked, as newer versions write it", old(json));
    }
    Study whole = StudyFile.of(path + ", study", json.get("study")).study();
    if (whole.learners().size() != 1) {
      throw refused(path, "study.learners", whole.learners().size() + "", "1 learner", CHECK);
    }
    List<Told> told = new ArrayList<>();
    for (JsonNode run : json.get("runs")) {
      told(path, "runs[" + told.size() + "]", run, whole).ifPresent(told::add);
    }
    if (told.isEmpty() || told.stream().map(Told::seed).distinct().count() < told.size()) {
      throw refused(
          path, "runs", told.size() + " that ended", "at least 1, of different seeds", CHECK);
    }
    return new TrainedFile(of(whole, told.stream().map(Told::seed).toList()), told);
  }

  private static Study of(Study whole, List<Long> seeds) {
    Study.Builder study =
        Study.of(whole.game()).episodes(whole.episodes()).recording(whole.recording()).seeds(seeds);
    whole.learners().forEach(study::learner);
    return study.build();
  }

  /** How an old file is made again. */
  private static String old(JsonNode json) {
    String commit = json.path("provenance").path("commit").asText("unknown");
    String brief = commit.substring(0, Math.min(60, commit.length()));
    return "Repeat its command with the version that wrote it, commit "
        + brief
        + "; its game and learner are in the file.";
  }

  /** One run; empty where it was interrupted and cannot be compared. */
  private static Optional<Told> told(Path path, String where, JsonNode run, Study study) {
    JsonNode value = run.path("return");
    JsonNode ended = run.path("ended");
    boolean sound =
        run.path("seed").canConvertToLong()
            && study.seeds().contains(run.path("seed").asLong())
            && (value.isNumber() || value.isNull())
            && run.path("digest").isTextual()
            && (ended.isTextual() || ended.isMissingNode());
    if (!sound) {
      throw refused(path, where, "another", "a seed of the study with return and digest", CHECK);
    }
    return ended.asText().startsWith(Ending.INTERRUPTED)
        ? Optional.empty()
        : Optional.of(
            new Told(
                run.get("seed").asLong(),
                value.isNull() ? Double.NaN : value.asDouble(),
                run.get("digest").asText(),
                ended.isTextual()));
  }

  private static JsonNode parse(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refused(path, "size", "more than " + MOST_BYTES + " bytes", "at most so many", CHECK);
      }
      return StrictJson.MAPPER.readTree(bytes);
    } catch (JsonProcessingException torn) {
      String why = torn.getOriginalMessage().lines().findFirst().orElse("");
      throw refused(path, "format", "not JSON: " + why, "a result of 'train --json'", CHECK);
    }
  }

  private static InvalidSpecException refused(
      Path path, String where, String found, String allowed, String remedy) {
    return InvalidSpecException.of(path.toString(), where, found, allowed, remedy);
  }

  /** The runs of {@link #study}, made again, against what is told of them. */
  public Verification against(Result now) {
    List<Verification.Repeat> repeats = new ArrayList<>();
    for (Run run : now.runs()) {
      if (run.status() != Run.Status.INTERRUPTED) {
        Told before =
            told.stream().filter(it -> it.seed() == run.plan().seed()).findFirst().orElseThrow();
        repeats.add(before.against(run));
      }
    }
    return new Verification(repeats);
  }
}
