package org.parley.experiments.trial;

import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Resumable;
import org.parley.learner.Transitions;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.svnr.Svnr;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * Critics, memory and policy of a training with state, read from where it can be put down. The
 * critic is the first; targets take the lowest of all.
 */
final class StoredCritic {

  private final Svnr spec;
  private final SequentialGame game;
  private final Policy policy;
  private final Mlp critic;
  private final Mlp[] behind;
  private final Transitions memory;

  StoredCritic(Svnr spec, SequentialGame game, Resumable training) {
    this.spec = spec;
    this.game = game;
    policy = training.policy();
    StateWriter out = new StateWriter();
    training.save(out);
    StateReader in = StateReader.of("training", out.toBytes());
    critic = network(in, "critics/0/weights");
    behind = new Mlp[spec.sequential().critics()];
    for (int i = 0; i < behind.length; i++) {
      behind[i] = network(in, "critics/" + i + "/target");
    }
    int columns = game.space().dimension();
    memory = new Transitions(game.stateSize(), columns, spec.replayCapacity());
    memory.load(in.within("memory"));
  }

  private Mlp network(StateReader in, String name) {
    int inputs = game.stateSize() + game.space().dimension();
    MlpSpec shape = MlpSpec.relu(inputs, spec.criticHidden(), 1);
    Mlp network = Mlp.initialised(shape, RandomStream.of(0));
    in.fill(name, network.parameters());
    return network;
  }

  /** What the team does. */
  Policy policy() {
    return policy;
  }

  /** What it remembers. */
  Transitions memory() {
    return memory;
  }

  /** Q(s, u), a row each. */
  float[] q(double[][] states, Matrix actions) {
    return asked(critic, states, actions);
  }

  /** V(s) of the target networks: the lowest Q of one joint action of the policy. */
  float[] next(double[][] states, RandomStream stream) {
    Matrix actions = policy.jointActions(seen(states), stream);
    float[] lowest = asked(behind[0], states, actions);
    for (int i = 1; i < behind.length; i++) {
      float[] other = asked(behind[i], states, actions);
      for (int row = 0; row < lowest.length; row++) {
        lowest[row] = Math.min(lowest[row], other[row]);
      }
    }
    return lowest;
  }

  /** What the critic was to learn for a frame's step, from V of the state after its last reward. */
  double target(int frame, float value, double ramp) {
    SequentialSettings settings = spec.sequential();
    int last = memory.ahead(frame, settings.returnSteps());
    double follows = memory.terminated(last) ? 0 : value;
    for (int ago = 0; ago <= memory.time(last) - memory.time(frame); ago++) {
      double reward = memory.reward(memory.before(last, ago));
      follows = settings.leniency().reward(reward, ramp) + settings.discount() * follows;
    }
    return follows;
  }

  private float[] asked(Mlp network, double[][] states, Matrix actions) {
    int width = game.stateSize();
    int columns = actions.columns();
    Matrix joined = Matrix.zeros(states.length, width + columns);
    float scale = (float) spec.sequential().inputScale();
    for (int row = 0; row < states.length; row++) {
      int to = row * (width + columns);
      for (int k = 0; k < width; k++) {
        joined.data()[to + k] = scale * (float) states[row][k];
      }
      System.arraycopy(actions.data(), row * columns, joined.data(), to + width, columns);
    }
    return network.forward(joined, network.tape(states.length)).data().clone();
  }

  private Matrix seen(double[][] states) {
    Episodes play = Episodes.of(game, states.length);
    for (int copy = 0; copy < states.length; copy++) {
      play.load(copy, states[copy]);
    }
    int size = game.observationSize();
    Matrix seen = Matrix.zeros(states.length, game.agents().size() * size);
    Playing.observe(play, new double[states.length * size], seen);
    return seen;
  }
}
