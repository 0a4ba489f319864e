package org.parley.learner;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.StagHunt;
import org.parley.game.zoo.Zoo;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.StepSize;

/** Policy gradients that look ahead, on tables with and without state. */
class MetaContractTest extends LearnerContract {

  @Override
  Stream<Specimen> specimens() {
    return Stream.of(
        new Specimen(
            "plays sampled",
            MetaGradient.metaMapg().estimator(Estimator.sampled(16)).build(),
            StagHunt.game(0)),
        new Specimen("exact", MetaGradient.metaMapg().build(), StagHunt.game(0)),
        new Specimen(
            "networks",
            MetaGradient.metaMapg()
                .hidden(4)
                .estimator(Estimator.sampled(8))
                // The default step takes a network where every choice is certain.
                .stepSize(new StepSize(0.01, 10, 0.24))
                .build(),
            Zoo.game("iterated-prisoners-dilemma", Map.of())));
  }

  @Override
  Stream<Refused> refused() {
    return Stream.of(
        new Refused(
            "continuous actions",
            MetaGradient.metaPg().build(),
            MaxOfThree.game(1.5),
            List.of("game")),
        new Refused(
            "networks where nothing is seen",
            MetaGradient.metaPg().hidden(16).build(),
            StagHunt.game(0),
            List.of("hidden")));
  }
}
