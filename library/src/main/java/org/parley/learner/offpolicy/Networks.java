package org.parley.learner.offpolicy;

import java.util.List;
import org.parley.network.Mlp;
import org.parley.network.PolyakAverage;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Networks that are learnt, copied and tracked together.
 *
 * @param all in an order that their user knows
 */
public record Networks(List<Mlp> all) implements Stateful {

  /** Keeps the order. */
  public Networks {
    all = List.copyOf(all);
  }

  /** The one at an index. */
  public Mlp at(int index) {
    return all.get(index);
  }

  /** How many. */
  public int count() {
    return all.size();
  }

  /** Others with the same weights. */
  public Networks copy() {
    return new Networks(all.stream().map(Mlp::copy).toList());
  }

  /** Moves these a step towards others: θ̄ ← (1 − τ) θ̄ + τ θ. */
  public void track(Networks online, double tau) {
    for (int i = 0; i < all.size(); i++) {
      PolyakAverage.track(all.get(i), online.all.get(i), tau);
    }
  }

  @Override
  public void save(StateWriter out) {
    for (int i = 0; i < all.size(); i++) {
      out.put(String.valueOf(i), all.get(i).parameters());
    }
  }

  @Override
  public void load(StateReader in) {
    for (int i = 0; i < all.size(); i++) {
      in.fill(String.valueOf(i), all.get(i).parameters());
    }
  }
}
