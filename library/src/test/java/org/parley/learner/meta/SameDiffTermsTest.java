package org.parley.learner.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.parley.game.zoo.StagHunt;
import org.parley.nd4j.Arrays4j;

/**
 * The chain's terms against ND4J's automatic differentiation: the stag hunt with two inner steps
 * written out as a graph, gradients of the inner steps in closed form.
 */
class SameDiffTermsTest {

  private static final PrintStream OUT = System.out;
  private static final double ETA = 0.55;

  @BeforeAll
  static void onlyWhereNd4jHasNativesAndQuietly() {
    assumeTrue(Arrays4j.available());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterAll
  static void loudAgain() {
    System.setOut(OUT);
  }

  /** ∂V_i/∂θ_i = p (1 − p) (3 q − 2), where a lone stag hunter gets nothing. */
  private static SDVariable slope(SDVariable p, SDVariable q) {
    return p.mul(p.rsub(1.0)).mul(q.mul(3.0).sub(2.0));
  }

  /** V of the agent with probability p: 4 p q + 3 (1 − p) q + 2 (1 − p) (1 − q). */
  private static SDVariable value(SDVariable p, SDVariable q) {
    SDVariable hare = p.rsub(1.0);
    return p.mul(q).mul(4.0).add(hare.mul(q).mul(3.0)).add(hare.mul(q.rsub(1.0)).mul(2.0));
  }

  @Test
  void theThreeTermsAddUpToSameDiffsDerivative() {
    double[] z = {0.7, -0.4};
    for (int agent = 0; agent < 2; agent++) {
      SameDiff graph = SameDiff.create();
      SDVariable[] theta = {
        graph.var("z0", Nd4j.scalar(DataType.DOUBLE, z[0])),
        graph.var("z1", Nd4j.scalar(DataType.DOUBLE, z[1]))
      };
      SDVariable own = theta[agent];
      SDVariable peer = theta[1 - agent];
      for (int l = 0; l < 2; l++) {
        SDVariable p = graph.nn().sigmoid(own);
        SDVariable q = graph.nn().sigmoid(peer);
        own = own.add(slope(p, q).mul(ETA));
        peer = peer.add(slope(q, p).mul(ETA));
      }
      value(graph.nn().sigmoid(own), graph.nn().sigmoid(peer)).rename("loss");
      graph.setLossVariables("loss");
      double expected =
          graph.calculateGradients(Map.of(), List.of("z" + agent)).get("z" + agent).getDouble(0);
      Terms terms = chain(z);
      assertEquals(
          expected,
          terms.ordinary()[agent] + terms.own()[agent] + terms.peer()[agent],
          1e-12,
          "agent " + agent);
    }
  }

  private static Terms chain(double[] z) {
    Walk walk =
        MetaGradient.metaMapg()
            .inner(ETA)
            .unroll(Unroll.chain(2))
            .estimator(Estimator.exact())
            .build()
            .walk(StagHunt.game(0), 1, 1);
    walk.restore(new Walk.State(0, z, false));
    return walk.terms();
  }

  /** Jᵀu of a network with tanh layers. */
  @Test
  void networksDerivativesAreSameDiffs() {
    int[] sizes = {2, 3, 1};
    double[] w = MetaCases.logits(Network.parameters(sizes), 2);
    double[][] inputs = {{1, 0}, {0.3, -0.8}};
    double[] u = {0.7, -1.1};
    Network network = new Network(sizes, inputs);
    double[] z = new double[2];
    network.at(w, 0, z, 0);
    double[] gradient = new double[w.length];
    network.pull(u, 0, 1, gradient, 0);
    SameDiff graph = SameDiff.create();
    SDVariable x = graph.constant("x", Nd4j.create(inputs));
    SDVariable first = graph.var("W", matrix(w, 0, 3, 2));
    SDVariable bias = graph.var("b", matrix(w, 6, 1, 3));
    SDVariable second = graph.var("V", matrix(w, 9, 1, 3));
    SDVariable last = graph.var("c", matrix(w, 12, 1, 1));
    SDVariable hidden = graph.math().tanh(x.mmul(first.permute(1, 0)).add(bias));
    SDVariable out = hidden.mmul(second.permute(1, 0)).add(last).rename("out");
    out.mul(graph.constant("u", Nd4j.create(new double[][] {{u[0]}, {u[1]}}))).sum("loss");
    graph.setLossVariables("loss");
    Map<String, org.nd4j.linalg.api.ndarray.INDArray> all =
        graph.calculateGradients(Map.of(), List.of("W", "b", "V", "c"));
    int at = 0;
    for (String name : List.of("W", "b", "V", "c")) {
      for (double expected : all.get(name).dup('c').ravel().toDoubleVector()) {
        assertEquals(expected, gradient[at++], 1e-12, name);
      }
    }
    assertEquals(w.length, at);
  }

  private static org.nd4j.linalg.api.ndarray.INDArray matrix(
      double[] w, int from, int rows, int columns) {
    double[][] all = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      System.arraycopy(w, from + r * columns, all[r], 0, columns);
    }
    return Nd4j.create(all);
  }
}
