package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Study;
import org.parley.training.TrainingListener;

/** Twenty seeds of Max of Three to the end, each side once and cold but for this process. */
public final class Seeds {

  private static final int SEEDS = 20;
  private static final int EPISODES = 5000;

  private Seeds() {}

  /** Times one thread, all threads and, with JAX, vmap with its compilation; in seconds. */
  public static Map<String, Double> run(Map<String, Peer> peers) {
    List<Side> sides = new ArrayList<>();
    sides.add(study(1));
    sides.add(study(Runtime.getRuntime().availableProcessors()));
    if (peers.containsKey("with_jax")) {
      Map<String, Object> sizes = Map.of("seeds", SEEDS, "steps", EPISODES);
      sides.add(peers.get("with_jax").side("JAX vmap, compilation included", "Seeds", sizes));
    }
    Map<String, Double> seconds = new LinkedHashMap<>();
    sides.forEach(side -> seconds.put(side.name(), side.seconds(1)));
    return seconds;
  }

  private static Side study(int threads) {
    Study study =
        Study.of(MaxOfThree.game(1.5))
            .learner("SVNR", Svnr.builder().build())
            .episodes(EPISODES)
            .seeds(1, SEEDS)
            .build();
    return Side.here(
        "Parley, threads: " + threads, () -> study.run(threads, TrainingListener.SILENT));
  }
}
