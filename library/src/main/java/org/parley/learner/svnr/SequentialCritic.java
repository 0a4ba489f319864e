package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.learner.softvalue.SoftValue;
import org.parley.learner.softvalue.SoftValuePass;
import org.parley.math.Matrix;
import org.parley.math.Power;
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

  private static final double FLATTENING = 0.7;
  private static final double LEAST = 0.01;

  private final SequentialSettings settings;
  private final Transitions memory;
  private final List<Critic> critics;
  private final List<Mlp> targetNetworks = new ArrayList<>();
  private final double discount;
  private final float scale;
  private final int byPriority;
  private final int fromSuccesses;
  private final int batch;
  private final int history;

  private final int[] frames;
  private final int[] last;
  private final float[] targets;
  private final float[] values;
  private final Matrix inputs;
  private final Scenes next;
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
    this.memory = memory;
    this.critics = List.copyOf(critics);
    discount = game.discount() * settings.discount();
    scale = (float) settings.inputScale();
    batch = spec.batch();
    byPriority = (int) Math.round(settings.prioritised() * batch);
    fromSuccesses = Math.min(batch - byPriority, (int) Math.round(settings.successes() * batch));
    history = game.history();
    frames = new int[batch];
    last = new int[batch];
    targets = new float[batch];
    values = new float[batch];
    int dimension = game.space().dimension();
    inputs = Matrix.zeros(batch, game.stateSize() + dimension);
    SoftValue rule = settings.softValue();
    next = new Scenes(game, batch, Math.max(1, rule.policyActions()));
    policy = new NegotiationPass(negotiators, next.states().rows(), next.observations());
    soft = rule.pass(batch, dimension);
    asked = Matrix.zeros(batch * rule.samples(), game.stateSize() + dimension);
    tape = critics.get(0).network().passingTape(asked.rows());
    lowest = new float[asked.rows()];
    for (Critic critic : critics) {
      targetNetworks.add(critic.network().copy());
      passes.add(critic.pass(batch));
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
    RandomStream drawn = stream.named("batch");
    for (int row = 0; row < batch; row++) {
      frames[row] = draw(drawn, row);
      last[row] = memory.ahead(frames[row], settings.returnSteps());
      Joined.put(memory, frames[row], inputs, row, scale);
      next.load(memory, memory.followed(last[row]), row);
    }
    nextValues(stream, temperature);
    for (int row = 0; row < batch; row++) {
      targets[row] = (float) target(row, ramp);
    }
    double loss = passes.get(0).fit(inputs, targets, share);
    for (int i = 1; i < passes.size(); i++) {
      passes.get(i).fit(inputs, targets, share);
    }
    weigh();
    for (int i = 0; i < critics.size(); i++) {
      PolyakAverage.track(targetNetworks.get(i), critics.get(i).network(), settings.targetRate());
    }
    return loss;
  }

  private int draw(RandomStream stream, int row) {
    if (row < byPriority) {
      return memory.drawByPriority(stream, row, batch, history);
    }
    boolean success = row < byPriority + fromSuccesses && memory.praises();
    return success
        ? memory.drawPraised(stream, row, batch, history)
        : memory.draw(stream, row, batch, history);
  }

  /** The rewards from a row's step to the last one added up, and the V after that. */
  private double target(int row, double ramp) {
    double follows = memory.terminated(last[row]) ? 0 : values[row];
    int steps = memory.time(last[row]) - memory.time(frames[row]);
    for (int ago = 0; ago <= steps; ago++) {
      double reward = memory.reward(memory.before(last[row], ago));
      follows = settings.leniency().reward(reward, ramp) + discount * follows;
    }
    return follows;
  }

  /** Gives the steps of the batch priorities by their errors. */
  private void weigh() {
    for (int row = 0; row < (byPriority == 0 ? 0 : batch); row++) {
      double error = Math.abs(passes.get(0).error(row));
      memory.weigh(frames[row], Power.of(error + LEAST, FLATTENING));
    }
  }

  private void nextValues(RandomStream stream, double temperature) {
    Matrix actions = policy.act(stream.named("next"));
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
