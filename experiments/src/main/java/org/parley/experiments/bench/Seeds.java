package org.parley.experiments.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.game.zoo.MaxOfThree;
import org.parley.study.Study;
import org.parley.training.TrainingListener;

/** Twenty seeds of Max of Three to the end, each side once and cold but for this process. */
public final class Seeds {

  private static final int SEEDS = 20;
  private static final int EPISODES = 5000;

  private Seeds() {}

  /** Seconds of one thread, of all threads and, with JAX, of vmap with its compilation. */
  public static Map<String, Double> run(Map<String, Peer> peers) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    int cores = Runtime.getRuntime().availableProcessors();
    seconds.put("Parley, 1 thread", study(1).seconds(1));
    if (cores > 1) {
      seconds.put("Parley, " + cores + " threads", study(cores).seconds(1));
    }
    if (peers.containsKey("with_jax")) {
      Map<String, Object> sizes = Map.of("seeds", SEEDS, "steps", EPISODES);
      String name = "JAX vmap, compilation included";
      seconds.put(name, peers.get("with_jax").side(name, "Seeds", sizes).seconds(1));
    }
    return seconds;
  }

  private static Side study(int threads) {
    Study study =
        Study.of(MaxOfThree.game(1.5))
            .learner("SVNR", StepWork.reference().build())
            .episodes(EPISODES)
            .seeds(1, SEEDS)
            .build();
    return Side.here("Parley", () -> study.run(threads, TrainingListener.SILENT));
  }
}
