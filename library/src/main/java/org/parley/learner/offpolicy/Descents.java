package org.parley.learner.offpolicy;

import java.util.ArrayList;
import java.util.List;
import org.parley.learner.option.Settings;
import org.parley.network.Descent;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** The optimiser's steps of several networks, each with a memory of its own. */
public final class Descents implements Stateful {

  private final Networks networks;
  private final List<Descent> steps = new ArrayList<>();

  /** The steps of the {@link Shared#OPTIMISER} at a learning rate. */
  public Descents(Settings spec, double rate, Networks networks) {
    this.networks = networks;
    networks
        .all()
        .forEach(
            network ->
                steps.add(spec.get(Shared.OPTIMISER).over(network.parameters().length, rate)));
  }

  /**
   * Moves one network a step down a gradient, which may be rescaled in place.
   *
   * @param share of the learning rate, from 0 to 1
   */
  public void step(int network, float[] gradient, double share) {
    steps.get(network).step(networks.at(network).parameters(), gradient, share);
  }

  @Override
  public void save(StateWriter out) {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).save(out.within(String.valueOf(i)));
    }
  }

  @Override
  public void load(StateReader in) {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).load(in.within(String.valueOf(i)));
    }
  }
}
