package org.parley.study.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

/** Keeps runs that were made elsewhere, each once. */
final class Keeping implements RunMaker.Keeper {

  private final Map<Plan, RunStore> wanted = new HashMap<>();
  private final Set<Plan> kept = new HashSet<>();
  private final TrainingListener listener;

  Keeping(List<FolderRunner.Task> wanted, TrainingListener listener) {
    wanted.forEach(task -> this.wanted.put(task.plan(), task.store()));
    this.listener = listener;
  }

  /** How many runs were kept. */
  synchronized int kept() {
    return kept.size();
  }

  @Override
  public synchronized void keep(Run run, Map<String, String> madeAt) {
    RunStore store = wanted.get(run.plan());
    if (store == null) {
      throw new IllegalArgumentException("nobody asked for " + run.plan().text());
    }
    if (run.status() == Run.Status.INTERRUPTED || kept.contains(run.plan())) {
      return;
    }
    try {
      store.put(run, madeAt);
      store.checkpoints(run.plan(), 0).clear();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    kept.add(run.plan());
    listener.onEnd(run);
  }
}
