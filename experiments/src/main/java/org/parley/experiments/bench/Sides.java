package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parley and whichever peers take part. */
public final class Sides {

  static final String OURS = "Parley";

  private final Map<String, Peer> peers;

  /** With peers by module; none measures Parley alone. */
  public Sides(Map<String, Peer> peers) {
    this.peers = peers;
  }

  /** Parley first, then each peer at the same work. */
  List<Side> with(Side ours, String work, Map<String, Object> sizes) {
    return with(ours, work, sizes, false);
  }

  /** The same, with PyTorch compiled and JAX as most would write it besides. */
  List<Side> withVariants(Side ours, String work, Map<String, Object> sizes) {
    return with(ours, work, sizes, true);
  }

  private List<Side> with(Side ours, String work, Map<String, Object> sizes, boolean variants) {
    List<Side> sides = new ArrayList<>(List.of(ours));
    add(sides, "with_torch", "PyTorch eager", work, sizes);
    if (variants) {
      Map<String, Object> more = new HashMap<>(sizes);
      more.put("compiled", true);
      add(sides, "with_torch", "PyTorch compiled", work, more);
    }
    add(sides, "with_jax", "JAX jit", work, sizes);
    if (variants) {
      Map<String, Object> more = new HashMap<>(sizes);
      more.put("sort", true);
      add(sides, "with_jax", "JAX, median by sort", work, more);
    }
    return sides;
  }

  private void add(
      List<Side> sides, String module, String name, String work, Map<String, Object> sizes) {
    if (peers.containsKey(module)) {
      sides.add(peers.get(module).side(name, work, sizes));
    }
  }
}
