package org.parley.experiments;

import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.diagnosis.key.AnswerKey;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Study;

/** What a game's answer key has against the schedules of a study's learners. */
final class ScheduleReview {

  /** Beyond, working a key out takes longer than anybody waits for a remark. */
  private static final int MOST_COORDINATES = 4;

  private ScheduleReview() {}

  /** A line a warning; none for games that are too large for a key, or have none. */
  static List<String> of(Study study) {
    Game game = study.game();
    if (!(game instanceof OneShotGame oneShot) || game.space().dimension() > MOST_COORDINATES) {
      return List.of();
    }
    List<Svnr> learners =
        study.learners().values().stream()
            .filter(Svnr.class::isInstance)
            .map(Svnr.class::cast)
            .toList();
    try {
      return learners.isEmpty() ? List.of() : warnings(AnswerKey.of(oneShot), study, learners);
    } catch (InvalidSpecException keyless) {
      // A reward without a peak: no key, and nothing to quench on.
      return List.of();
    }
  }

  private static List<String> warnings(AnswerKey key, Study study, List<Svnr> learners) {
    return learners.stream()
        .flatMap(svnr -> key.review(svnr.annealing(), study.episodes()).warnings().stream())
        .map(warning -> "Annealing: " + warning)
        .toList();
  }
}
