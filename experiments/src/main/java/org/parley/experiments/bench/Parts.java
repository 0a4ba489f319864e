package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import org.parley.learner.Critic;
import org.parley.learner.Replay;
import org.parley.learner.svnr.CommonRandomness;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Adam;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;
import org.parley.stein.SteinDirection;

/**
 * The parts of a step of the prototype's size, each alone: three agents, 8 sets of 32 particles,
 * hidden 100, batch 512. Their sum is near the whole step's time.
 */
final class Parts {

  private static final int AGENTS = 3;
  private static final int HIDDEN = 100;
  private static final int ROWS = 8 * 16;
  private static final int BATCH = 512;
  private static final int STORED = 5000;
  private static final RandomStream STREAM = RandomStream.of(1);

  private final List<Comparison> parts = new ArrayList<>();
  private final List<Mlp> maps = new ArrayList<>();

  private Parts() {
    for (int agent = 0; agent < AGENTS; agent++) {
      maps.add(network(2 * (agent + 1)));
    }
  }

  static List<Comparison> all() {
    Parts parts = new Parts();
    parts.sample();
    parts.fit();
    parts.noise();
    parts.forward();
    parts.score();
    parts.direction();
    parts.pull();
    parts.adam();
    return parts.parts;
  }

  private static Mlp network(int inputs) {
    MlpSpec shape = MlpSpec.relu(inputs, List.of(HIDDEN, HIDDEN), 1);
    return Mlp.initialised(shape, STREAM.at(inputs));
  }

  private void add(String name, double operations, Runnable work) {
    Rate rate = operations > 0 ? Rate.operations(operations) : null;
    List<Side> sides = List.of(Side.here(Sides.OURS, work));
    parts.add(new Comparison("parts", "part, " + name, 1, sides, rate));
  }

  private void sample() {
    Replay replay = new Replay(AGENTS, STORED);
    Matrix actions = Random.uniform("actions", STORED, AGENTS);
    for (int row = 0; row < STORED; row++) {
      replay.add(actions, row, row);
    }
    Matrix batch = Matrix.zeros(BATCH, AGENTS);
    float[] rewards = new float[BATCH];
    add("minibatch drawn", 0, () -> replay.sample(1L, batch, rewards));
  }

  private void fit() {
    Critic.Pass pass = new Critic(network(AGENTS), Adam.of(1e-9)).pass(BATCH);
    Matrix batch = Random.uniform("batch", BATCH, AGENTS);
    float[] rewards = new float[BATCH];
    double forward = LayerWork.forwardOperations(AGENTS, BATCH, HIDDEN);
    // To the weights as much as forward; to the signals all but the first layer's.
    double operations = 3 * forward - 2.0 * BATCH * AGENTS * HIDDEN;
    add("critic fitted, with its Adam", operations, () -> pass.fit(batch, rewards));
  }

  private void noise() {
    Matrix noise = Matrix.zeros(ROWS, 2);
    add(
        "noise of both halves",
        0,
        () -> {
          for (int agent = 0; agent < 2 * AGENTS; agent++) {
            CommonRandomness.fill(STREAM, agent, noise);
          }
        });
  }

  private void forward() {
    List<Tape> tapes = tapes();
    List<Matrix> heard = heard();
    double operations = 0;
    for (int agent = 0; agent < AGENTS; agent++) {
      operations += 2 * LayerWork.forwardOperations(2 * (agent + 1), ROWS, HIDDEN);
    }
    add(
        "maps forward, both halves",
        operations,
        () -> {
          for (int agent = 0; agent < 2 * AGENTS; agent++) {
            int i = agent % AGENTS;
            maps.get(i).forward(heard.get(i), tapes.get(i));
          }
        });
  }

  private void score() {
    Critic.Pass pass = new Critic(network(AGENTS), Adam.of(1e-9)).pass(ROWS);
    Matrix actions = Random.uniform("score", ROWS, AGENTS);
    Matrix gradient = Matrix.zeros(ROWS, AGENTS);
    double operations = 2 * LayerWork.forwardOperations(AGENTS, ROWS, HIDDEN);
    add("critic's gradient", operations, () -> pass.actionGradient(actions, gradient));
  }

  private void direction() {
    SteinDirection stein = SteinWork.nested(AGENTS);
    Matrix fixed = Random.uniform("fixed", ROWS, AGENTS);
    Matrix gradient = Random.uniform("gradient", ROWS, AGENTS);
    Matrix updated = Random.uniform("updated", ROWS, AGENTS);
    Matrix into = Matrix.zeros(ROWS, AGENTS);
    add("Stein direction", 0, () -> stein.compute(fixed, gradient, updated, 8, 1, into));
  }

  private void pull() {
    List<Tape> tapes = tapes();
    List<Matrix> heard = heard();
    Matrix one = Random.uniform("pull", ROWS, 1);
    double operations = 0;
    for (int agent = 0; agent < AGENTS; agent++) {
      maps.get(agent).forward(heard.get(agent), tapes.get(agent));
      int inputs = 2 * (agent + 1);
      operations +=
          2 * LayerWork.forwardOperations(inputs, ROWS, HIDDEN) - 2.0 * ROWS * inputs * HIDDEN;
    }
    float[][] gradients =
        maps.stream().map(map -> new float[map.parameters().length]).toArray(float[][]::new);
    add(
        "maps backward",
        operations,
        () -> {
          for (int agent = 0; agent < AGENTS; agent++) {
            maps.get(agent).backward(one, tapes.get(agent), gradients[agent], null);
          }
        });
  }

  private void adam() {
    int count = maps.stream().mapToInt(map -> map.parameters().length).sum();
    float[] parameters = new float[count];
    float[] gradient = new float[count];
    Adam adam = Adam.of(1e-3);
    Adam.State state = new Adam.State(count);
    add("maps' Adam", 0, () -> adam.descend(parameters, gradient, state));
  }

  private List<Tape> tapes() {
    return maps.stream().map(map -> map.tape(ROWS)).toList();
  }

  private List<Matrix> heard() {
    return maps.stream().map(map -> Random.uniform("heard", ROWS, map.spec().inputs())).toList();
  }
}
