package org.parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

/**
 * What the engine is for: teams that negotiate find the narrow peak of Max of Three.
 *
 * <p>At 1000 episodes 26 of 30 seeds of strictly nested SVNR reach it, so here five seeds must
 * bring at least two hits. Another processor rounds differently, and each seed is a fresh draw
 * there: with a rate of 26/30 fewer than two hits come by chance 0.14 % of the time, with 0.70, the
 * lower end of the rate's 95 % interval, 3.1 %.
 */
class LearningTest {

  private static final Plan.Recording NOTHING = new Plan.Recording(1, 1, List.of(), 1, 500);

  private static Result after1000Episodes(Negotiation negotiation, int seeds) {
    return Study.of(MaxOfThree.game(1.5))
        .learner("team", Svnr.builder().negotiation(negotiation).build())
        .episodes(1000)
        .seeds(1, seeds)
        .recording(NOTHING)
        .build()
        .run(2, TrainingListener.SILENT);
  }

  private static List<Double> returns(Result result) {
    return result.runs().stream().map(Run::meanReturn).toList();
  }

  @Test
  void strictlyNestedTeamsFindTheNarrowPeak() {
    Result result = after1000Episodes(Negotiation.strictlyNested(), 5);
    assertTrue(result.summary("team").hits() >= 2, returns(result).toString());
  }

  /** All six seeds measured ended at −0.06 to −0.09: at the trap. */
  @Test
  void independentTeamsStayAtTheTrap() {
    Result result = after1000Episodes(Negotiation.independent(), 3);
    assertEquals(0, result.summary("team").hits(), returns(result).toString());
    for (double meanReturn : returns(result)) {
      assertEquals(0, meanReturn, 1);
    }
  }
}
