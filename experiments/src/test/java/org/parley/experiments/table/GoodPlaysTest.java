package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfMany;

class GoodPlaysTest {

  @Test
  void countsTheShareOfTheBox() {
    OneShotGame quarter =
        OneShotGame.named("quarter")
            .agents(ActionSpace.interval(-10, 10), "a", "b")
            .reward(u -> u.get(0) > 0 && u.get(1) > 5 ? 1 : -1)
            .build();
    // Five standard errors of 200,000 draws are 0.004.
    assertEquals(1_000 / 8.0, GoodPlays.among(1_000, quarter), 4);
  }

  @Test
  void fewerAreGoodWhereMoreMustAgreeAndMoreWherePeaksAreMany() {
    double small = GoodPlays.among(5_000, MaxOfMany.game(1.5, 3, 2, 1));
    assertTrue(small > GoodPlays.among(5_000, MaxOfMany.game(1.5, 4, 2, 1)));
    assertTrue(small < GoodPlays.among(5_000, MaxOfMany.game(1.5, 3, 4, 1)));
  }
}
