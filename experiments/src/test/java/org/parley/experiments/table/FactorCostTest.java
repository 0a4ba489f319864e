package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.learner.svnr.CriticScope;

class FactorCostTest {

  @Test
  void aRunTellsWhatWasReachedAndSent() {
    int agents = 4;
    var apart = FactorCost.neighbours(agents).criticScope(CriticScope.FACTORS).build();
    SeedOutcome run = new FactorCost(agents, apart).run(1, 4, () -> false).orElseThrow();
    assertEquals(5 * (agents - 1), run.number(FactorCost.MESSAGES));
    int fixed = apart.particleSets() * apart.particles() / 2;
    assertEquals((agents - 1) * (1 + 4 * fixed), run.number(FactorCost.FLOATS));
    assertEquals(run.number(FactorCost.RETURN), run.value());
    assertTrue(run.value() < 0 && run.number(ChainCost.BYTES) > 0);
    var central = new FactorCost(agents, FactorCost.neighbours(agents).build());
    assertTrue(Double.isNaN(central.run(1, 4, () -> false).orElseThrow().number("messages")));
    assertTrue(central.run(1, 4, () -> true).isEmpty());
  }

  /** The arms of a size differ in sets and critics alone, and all take the game. */
  @Test
  void armsDifferInWhatTheirLabelsSay() {
    for (Arm arm : Tables.of("factors").arms()) {
      FactorCost work = (FactorCost) arm.work();
      assertEquals(arm.label().contains("a critic a link"), work.apart());
      assertEquals(arm.label().contains("nested"), work.learner().contains("strictlyNested()"));
      assertFalse(arm.label().contains(work.agents() + 1 + " agents"));
      for (Profile profile : Profile.values()) {
        int episodes = Tables.of("factors").budget(profile).episodes();
        assertEquals(0, work.svnr().start(ChainGame.of(work.agents()), episodes, 1).stepsDone());
      }
    }
  }
}
