package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.game.zoo.MaxOfThree;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.testing.ReferenceMlp;

class ConditioningTest {

  private static final List<String> AGENTS = List.of("a", "b", "c");
  private static final RandomStream NOISE = RandomStream.of(3);

  @Test
  void aHearerOfActionsReadsItsNoiseAndTheActionsHeard() {
    // c speaks first, then a, then b.
    NegotiationSets sets = Negotiation.strictlyNested(List.of("c", "a", "b")).over(AGENTS);
    Svnr spec = Svnr.builder().conditioning(Conditioning.ACTIONS).policyHidden(5).build();
    Negotiators team =
        Negotiators.initialised(spec, sets, MaxOfThree.game(2).space(), RandomStream.of(1));
    assertArrayEquals(new int[] {2, 0, 1}, team.order());
    assertEquals(2 + 1, team.map(0).spec().inputs());
    assertEquals(2 + 2, team.map(1).spec().inputs());
    assertEquals(2, team.map(2).spec().inputs());
    Matrix u = new NegotiationPass(team, 4).act(NOISE);
    for (int row = 0; row < 4; row++) {
      double c = act(team, 2, row);
      double a = act(team, 0, row, c);
      double b = act(team, 1, row, a, c);
      assertArrayEquals(
          new double[] {a, b, c}, new double[] {u.get(row, 0), u.get(row, 1), u.get(row, 2)}, 1e-5);
    }
  }

  private static double act(Negotiators team, int agent, int row, double... heard) {
    Matrix noise = Matrix.zeros(4, 2);
    CommonRandomness.fill(NOISE, agent, noise);
    double[] read = new double[2 + heard.length];
    read[0] = noise.get(row, 0);
    read[1] = noise.get(row, 1);
    System.arraycopy(heard, 0, read, 2, heard.length);
    ReferenceMlp map = new ReferenceMlp(team.map(agent).spec());
    double[] parameters = ReferenceMlp.doubles(team.map(agent).parameters());
    return Math.tanh(map.forward(parameters, read)[0]);
  }

  @Test
  void actionsHeardInACycleAreRefused() {
    Svnr spec =
        Svnr.builder().negotiation(Negotiation.full()).conditioning(Conditioning.ACTIONS).build();
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> spec.start(MaxOfThree.game(2), 10, 1));
    assertTrue(refused.getMessage().contains("a, b, c wait for each other"), refused.getMessage());
  }
}
