package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.diagnosis.OptimumSearch;
import org.parley.game.Optimum;

/**
 * The games of the trial are what they are said to be: hits are counted from the declared optimum.
 */
class AnnealingTrialTest {

  @Test
  void everyGameHasTheOptimumThatItDeclaresAndATrap() {
    AnnealingTrial.games()
        .forEach(
            (name, game) -> {
              List<Optimum> found = OptimumSearch.of(game);
              Optimum declared = game.optimum().orElseThrow();
              assertEquals(declared.value(), found.get(0).value(), 1e-6, name);
              for (int d = 0; d < declared.at().size(); d++) {
                assertEquals(declared.at().get(d), found.get(0).at().get(d), 1e-3, name);
              }
              assertTrue(found.size() > 1, name);
            });
  }
}
