package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.game.JointSpace;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;

class DrawnSetsTest {

  private static final JointSpace SPACE = MaxOfThree.game(2).space();
  private static final Negotiation ONE_PEER = Negotiation.sampledPeers(1);

  private static Negotiators team() {
    Svnr spec = Svnr.builder().negotiation(ONE_PEER).policyHidden(6).build();
    NegotiationSets reach = spec.setsOf(MaxOfThree.game(2));
    return Negotiators.initialised(spec, reach, SPACE, RandomStream.of(1));
  }

  @Test
  void whoIsNotHeardNowLeavesNoTrace() {
    Negotiators team = team();
    team.redraw(ONE_PEER, RandomStream.of(5), 0);
    int peer = team.sets().heardBy(0)[0];
    int other = 3 - peer;
    assertFalse(team.reads(0, other));
    Matrix noise = Matrix.zeros(1, 6);
    Matrix before = new NegotiationPass(team, 1).act(noise).copy();
    noise.set(0, 2 * other, 1.5f);
    assertEquals(before.get(0, 0), new NegotiationPass(team, 1).act(noise).get(0, 0));
    noise.set(0, 2 * peer, 1.5f);
    assertTrue(before.get(0, 0) != new NegotiationPass(team, 1).act(noise).get(0, 0));
  }

  @Test
  void setsAreDrawnAnewAsTheRuleSays() {
    Negotiators team = team();
    Set<NegotiationSets> seen = new HashSet<>();
    for (int episode = 0; episode < 40; episode++) {
      team.redraw(ONE_PEER, RandomStream.of(5), episode);
      seen.add(team.sets());
    }
    assertEquals(8, seen.size(), "each of three agents hears one of two others");
  }

  @Test
  void aCopyHearsAsItsOriginalDid() {
    Negotiators team = team();
    team.redraw(ONE_PEER, RandomStream.of(5), 0);
    Negotiators copy = team.copy();
    Matrix u = new NegotiationPass(team, 8).act(RandomStream.of(2)).copy();
    NegotiationSets then = copy.sets();
    for (int episode = 1; copy.sets().equals(team.sets()); episode++) {
      team.redraw(ONE_PEER, RandomStream.of(5), episode);
    }
    assertEquals(then, copy.sets());
    assertArrayEquals(u.data(), new NegotiationPass(copy, 8).act(RandomStream.of(2)).data());
  }

  @Test
  void trainingOnDrawnSetsDependsOnItsSeedAlone() {
    Svnr spec =
        Svnr.builder()
            .negotiation(Negotiation.randomDag(0.5))
            .policyHidden(8)
            .criticHidden(8)
            .batch(8)
            .build();
    List<Training> two =
        List.of(spec.start(MaxOfThree.game(2), 30, 4), spec.start(MaxOfThree.game(2), 30, 4));
    for (Training training : two) {
      for (int step = 0; step < 30; step++) {
        training.step();
      }
    }
    assertArrayEquals(
        two.get(0).policy().jointActions(RandomStream.of(1), 5).data(),
        two.get(1).policy().jointActions(RandomStream.of(1), 5).data());
  }
}
