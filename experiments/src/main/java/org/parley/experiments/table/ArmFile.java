package org.parley.experiments.table;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.experiments.report.JsonText;
import org.parley.experiments.report.Provenance;

/**
 * All runs of an arm in one profile, as they are kept.
 *
 * @param arm the arm's key
 * @param profile the profile's name
 * @param episodes of each run
 * @param examination what was measured besides the return
 * @param batches the runs, those of one build and system together
 */
@JsonPropertyOrder({"arm", "profile", "episodes", "examination", "batches"})
record ArmFile(String arm, String profile, int episodes, String examination, List<Batch> batches) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Takes a copy of the list. */
  ArmFile {
    batches = List.copyOf(batches);
  }

  /**
   * Runs of one build on one system.
   *
   * @param provenance where they come from: the game and the learner with all their settings too
   * @param runs in the order of their seeds
   */
  @JsonPropertyOrder({"provenance", "runs"})
  record Batch(Provenance provenance, List<SeedOutcome> runs) {

    /** Takes a copy of the list. */
    Batch {
      runs = List.copyOf(runs);
    }

    private Batch with(SeedOutcome run) {
      List<SeedOutcome> more = new ArrayList<>(runs);
      more.add(run);
      more.sort(Comparator.comparingLong(SeedOutcome::seed));
      return new Batch(provenance, more);
    }
  }

  /** Without runs. */
  static ArmFile empty(Arm arm, Profile profile, int episodes) {
    return new ArmFile(arm.key(), profile.text(), episodes, arm.work().examination(), List.of());
  }

  /**
   * The file in a text.
   *
   * @throws IOException naming what is wrong with it, and where
   */
  static ArmFile read(String json) throws IOException {
    return MAPPER.readValue(json, ArmFile.class);
  }

  String toJson() throws JsonProcessingException {
    return JsonText.of(this);
  }

  /** Whether all runs were made with exactly these settings. */
  boolean madeFor(Arm wanted, Profile wantedProfile, int wantedEpisodes) {
    Work work = wanted.work();
    return arm.equals(wanted.key())
        && profile.equals(wantedProfile.text())
        && episodes == wantedEpisodes
        && examination.equals(work.examination())
        && batches.stream()
            .map(Batch::provenance)
            .allMatch(
                made -> made.game().equals(work.game()) && made.learner().equals(work.learner()));
  }

  /** The run from a seed. */
  Optional<SeedOutcome> run(long seed) {
    return runs().stream().filter(run -> run.seed() == seed).findFirst();
  }

  /** All runs. */
  List<SeedOutcome> runs() {
    return batches.stream().flatMap(batch -> batch.runs().stream()).toList();
  }

  /** With one run more. */
  ArmFile with(SeedOutcome run, Provenance provenance) {
    List<Batch> more = new ArrayList<>(batches);
    for (int place = 0; place < more.size(); place++) {
      if (more.get(place).provenance().equals(provenance)) {
        more.set(place, more.get(place).with(run));
        return new ArmFile(arm, profile, episodes, examination, more);
      }
    }
    more.add(new Batch(provenance, List.of(run)));
    return new ArmFile(arm, profile, episodes, examination, more);
  }
}
