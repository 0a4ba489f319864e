package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieGamesTest {

  @Test
  void aBallsShareIsItsVolumeOverTheBoxes() {
    assertEquals(Math.PI * 22.5 / 400, TieGames.share(2, 1.5), 1e-12);
    assertEquals(4 / 3.0 * Math.PI * Math.pow(22.5, 1.5) / 8_000, TieGames.share(3, 1.5), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 12})
  void beyondFourAgentsAGoodPeakKeepsItsShareOfTheBox(int agents) {
    double wanted = TieGames.share(4, 1.5);
    // Widths are rounded to 0.01: half of that is 0.3 % of a width, n times that of a volume.
    assertEquals(1, TieGames.share(agents, TieGames.width(agents)) / wanted, 0.003 * agents);
    assertTrue(TieGames.width(agents) > TieGames.width(agents - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void smallTeamsPlayTheNarrowOnes(int agents) {
    assertEquals(1.5, TieGames.width(agents));
  }
}
