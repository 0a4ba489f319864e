package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.learner.softvalue.SoftValuePass;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.PolyakAverage;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * One step of Q(s, u) towards r + γ V(s′) (SVNR paper, equations 6 and 11), or towards more rewards
 * and the V after them, on steps drawn from memory, with V from the target network; V counts where
 * an episode was cut off, not where the game ended.
 */
final class SequentialCritic implements Stateful {

  private final SequentialSettings settings;
  private final List<Critic> critics;
  private final List<Mlp> targetNetworks = new ArrayList<>();
  private final float scale;
  private final Batch batch;
  private final float[] targets;
  private final float[] values;
  private final NegotiationPass policy;
  private final SoftValuePass soft;
  private final Matrix asked;
  private final Tape tape;
  private final float[] lowest;
  private final List<Critic.Pass> passes = new ArrayList<>();

  SequentialCritic(
      Svnr spec,
      SequentialGame game,
      Negotiators negotiators,
      Transitions memory,
      List<Critic> critics) {
    this.settings = spec.sequential();
    this.critics = List.copyOf(critics);
    scale = (float) settings.inputScale();
    int rows = spec.batch();
    targets = new float[rows];
    values = new float[rows];
    int dimension = game.space().dimension();
    SoftValue rule = settings.softValue();
    batch = new Batch(game, settings, memory, rows, Math.max(1, rule.policyActions()));
    Scenes next = batch.next();
    policy = new NegotiationPass(negotiators, next.states().rows(), next.observations());
    soft = rule.pass(rows, dimension);
    asked = Matrix.zeros(rows * rule.samples(), game.stateSize() + dimension);
    tape = critics.get(0).network().passingTape(asked.rows());
    lowest = new float[asked.rows()];
    for (Critic critic : critics) {
      targetNetworks.add(critic.network().copy());
      passes.add(critic.pass(rows));
    }
  }

  /**
   * Draws a batch and takes one step.
   *
   * @param ramp of the {@link Leniency}, from 0 to 1
   * @param share of the critics' learning rate
   * @return the loss before it, ½ mean (target − Q)²
   */
  double fit(RandomStream stream, double temperature, double ramp, double share) {
    batch.draw(stream.named("batch"));
    nextValues(stream, temperature);
    batch.targets(values, ramp, targets);
    double loss = passes.get(0).fit(batch.inputs(), targets, share);
    for (int i = 1; i < passes.size(); i++) {
      passes.get(i).fit(batch.inputs(), targets, share);
    }
    batch.weigh(passes.get(0));
    for (int i = 0; i < critics.size(); i++) {
      PolyakAverage.track(targetNetworks.get(i), critics.get(i).network(), settings.targetRate());
    }
    return loss;
  }

  private void nextValues(RandomStream stream, double temperature) {
    Matrix actions = policy.act(stream.named("next"));
    Scenes next = batch.next();
    soft.draw(stream.named("soft"), actions);
    Joined.join(
        next.states(), next.each(), soft.actions(), settings.softValue().samples(), scale, asked);
    lowest();
    soft.values(lowest, temperature, values);
  }

  /** The lowest of the target networks' Q at what is asked. */
  private void lowest() {
    for (int i = 0; i < targetNetworks.size(); i++) {
      float[] q = targetNetworks.get(i).forward(asked, tape).data();
      for (int row = 0; row < lowest.length; row++) {
        lowest[row] = i == 0 ? q[row] : Math.min(lowest[row], q[row]);
      }
    }
  }

  @Override
  public void save(StateWriter out) {
    for (int i = 0; i < critics.size(); i++) {
      critics.get(i).save(out.within(String.valueOf(i)));
      out.put(i + "/target", targetNetworks.get(i).parameters());
    }
  }

  @Override
  public void load(StateReader in) {
    for (int i = 0; i < critics.size(); i++) {
      critics.get(i).load(in.within(String.valueOf(i)));
      in.fill(i + "/target", targetNetworks.get(i).parameters());
    }
  }

  /** The target networks, one a critic. */
  List<Mlp> targetNetworks() {
    return targetNetworks;
  }
}
