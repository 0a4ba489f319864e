package org.parley.learner;

import java.util.List;
import java.util.stream.Stream;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.particles.ParticleNegotiation;

/** Negotiation without networks. */
class ParticlesContractTest extends LearnerContract {

  @Override
  Stream<Specimen> specimens() {
    return Stream.of(
        new Specimen(
            "particles", ParticleNegotiation.builder().particles(6).build(), MaxOfThree.game(1.5)));
  }

  @Override
  Stream<Refused> refused() {
    Learner particles = ParticleNegotiation.builder().build();
    return Stream.of(
        new Refused("a table", particles, Climbing.game(), List.of("game")),
        new Refused("opposed payoffs", particles, Refused.opposed(), List.of("game")));
  }
}
