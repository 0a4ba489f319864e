package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.option.Settings;
import org.parley.learner.svnr.Svnr;
import org.parley.network.Adam;

/** A comparison is fair by default: rivals have SVNR's networks, batches, rates and schedule. */
class SharedTest {

  @Test
  void defaultsAreSvnrsWithoutState() {
    Svnr svnr = Svnr.builder().build();
    Settings shared = assertSame(svnr, MaxOfThree.game(1.5));
    assertEquals(1, shared.get(Shared.SEQUENTIAL).stepsPerUpdate());
  }

  @Test
  void defaultsAreSvnrsWithState() {
    Svnr svnr = Svnr.sequentialBuilder().build();
    Settings shared = assertSame(svnr, ParticleGather.game());
    assertEquals(svnr.sequential(), shared.get(Shared.SEQUENTIAL));
  }

  private static Settings assertSame(Svnr svnr, Game game) {
    Settings shared = Settings.of("any", Shared.options(game));
    assertEquals(svnr.policyHidden(), shared.get(Shared.POLICY_HIDDEN));
    assertEquals(svnr.criticHidden(), shared.get(Shared.CRITIC_HIDDEN));
    assertEquals(svnr.policyAdam(), Adam.of(shared.get(Shared.POLICY_RATE)));
    assertEquals(svnr.criticAdam(), Adam.of(shared.get(Shared.CRITIC_RATE)));
    assertEquals(svnr.optimiser(), shared.get(Shared.OPTIMISER));
    assertEquals(svnr.batch(), shared.get(Shared.BATCH));
    assertEquals(svnr.replayCapacity(), shared.get(Shared.REPLAY_CAPACITY));
    assertEquals(svnr.annealing(), Shared.annealing(game).standard());
    return shared;
  }
}
