package org.parley.study.folder;

import java.util.List;
import org.parley.training.TrainingListener;

/** A way to make runs that are missing. */
@FunctionalInterface
interface Making {

  /** Makes them and keeps each; how many were. */
  int make(List<FolderRunner.Task> missing);

  /** By threads of this process. */
  static Making inThreads(int threads, double checkpointSeconds, TrainingListener listener) {
    return missing -> new FolderRunner(checkpointSeconds, listener).run(missing, threads);
  }

  /** By somebody else, who sends them back. */
  static Making elsewhere(RunMaker maker, TrainingListener listener) {
    return missing -> {
      Keeping keeping = new Keeping(missing, listener);
      maker.make(missing.stream().map(FolderRunner.Task::plan).toList(), keeping);
      return keeping.kept();
    };
  }
}
