package org.parley.study.folder;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.parley.training.Plan;
import org.parley.training.Run;

/** Makes a study's runs somewhere else than in threads of this process. */
@FunctionalInterface
public interface RunMaker {

  /**
   * Makes runs and hands each to be kept as it finishes. Those that it cannot make it leaves out.
   *
   * @param missing the runs to make
   * @param keeper takes them, from several threads
   */
  void make(List<Plan> missing, Keeper keeper);

  /** Takes finished runs. */
  @FunctionalInterface
  interface Keeper {

    /**
     * Keeps a run, unless it was kept before or had been interrupted.
     *
     * @param run of one of the plans that are missing
     * @param madeAt {@link Machine#provenance} of where it was made
     * @throws IllegalArgumentException for a run of another plan
     * @throws UncheckedIOException if it cannot be written; then no other can
     */
    void keep(Run run, Map<String, String> madeAt);
  }
}
