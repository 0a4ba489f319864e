package org.parley.experiments;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.Shapes;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.schedule.Annealing;
import org.parley.study.Result;
import org.parley.study.Study;

/** Max of Three from plain Java, without the zoo: the game, the learner, the study, the number. */
public final class MaxOfThreeExample {

  private MaxOfThreeExample() {}

  /** Prints the mean return; the first argument is the number of episodes, 5,000 if left out. */
  public static void main(String[] args) {
    double[] wide = {-5, -5, 3};
    double[] high = {7, 7, -4};
    OneShotGame game =
        OneShotGame.named("Max of Three")
            .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
            .reward(u -> Math.max(0.8 * Shapes.bowl(u, wide, 3), Shapes.bowl(u, high, 1.5) + 10))
            .optimum(10, high)
            .build();
    Svnr svnr =
        Svnr.builder()
            .negotiation(Negotiation.strictlyNested())
            .annealing(Annealing.exponential(30, 0.05, 0.6))
            .build();
    int episodes = args.length == 0 ? 5_000 : Integer.parseInt(args[0]);
    Result result =
        Study.of(game).learner("SVNR", svnr).episodes(episodes).seeds(1, 2).build().run();
    System.out.println(result.summary("SVNR").mean());
  }
}
