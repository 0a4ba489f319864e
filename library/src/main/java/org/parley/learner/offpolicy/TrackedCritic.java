package org.parley.learner.offpolicy;

import org.parley.learner.Critic;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.PolyakAverage;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** A critic of states and joint actions with the target network that trails it. */
public final class TrackedCritic implements Stateful {

  private final Critic critic;
  private final Mlp target;
  private final double tau;

  /**
   * A fresh one, whose target starts as its copy.
   *
   * @param inputs numbers that it judges, such as state size + D
   */
  public TrackedCritic(Settings spec, int inputs, RandomStream weights) {
    MlpSpec shape = MlpSpec.relu(inputs, spec.get(Shared.CRITIC_HIDDEN), 1);
    Mlp network = Mlp.initialised(shape, weights);
    critic =
        new Critic(
            network,
            spec.get(Shared.OPTIMISER).over(shape.parameterCount(), spec.get(Shared.CRITIC_RATE)));
    target = network.copy();
    tau = spec.get(Shared.SEQUENTIAL).targetRate();
  }

  /** The critic. */
  public Critic critic() {
    return critic;
  }

  /** Its target network. */
  public Mlp target() {
    return target;
  }

  /** Moves the target a step: θ̄ ← (1 − τ) θ̄ + τ θ. */
  public void track() {
    PolyakAverage.track(target, critic.network(), tau);
  }

  @Override
  public void save(StateWriter out) {
    critic.save(out.within("critic"));
    out.put("target", target.parameters());
  }

  @Override
  public void load(StateReader in) {
    critic.load(in.within("critic"));
    in.fill("target", target.parameters());
  }
}
