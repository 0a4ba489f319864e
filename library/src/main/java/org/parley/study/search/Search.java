package org.parley.study.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;
import org.parley.study.Workers;

/**
 * A search: the same trials for the same specification, on any number of threads, interrupted and
 * taken up again or not.
 *
 * @param name what is searched for, such as a game and a learner with all that does not vary: a
 *     journal of another name is refused
 * @param space what may vary
 * @param sampler what proposes
 * @param effort how much is tried
 * @param seed of the sampler
 * @param objective what is made high
 */
public record Search(
    String name,
    SearchSpace space,
    Sampler sampler,
    Effort effort,
    long seed,
    Objective objective) {

  /** Makes all trials, keeping nothing. */
  public SearchResult run(int threads) {
    try {
      return run(threads, Journal.none(), trial -> {});
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Makes the trials that a journal does not have yet; every evaluation is written down as it ends.
   * Interrupting the calling thread ends the search: the result then has the trials that ended, and
   * the thread's interrupted flag is set again.
   *
   * @param threads seeds of a trial evaluated at the same time, at least 1
   * @param file the journal; made if there is none
   * @param told of every trial as it ends, those of the journal too
   * @throws IOException if the journal cannot be read or written
   * @throws InvalidSpecException if the journal is of another search, or broken
   */
  public SearchResult run(int threads, Path file, Consumer<Trial> told) throws IOException {
    try (Journal journal = Journal.open(file, this)) {
      return run(threads, journal, told);
    }
  }

  private SearchResult run(int threads, Journal journal, Consumer<Trial> told) throws IOException {
    if (threads < 1) {
      throw InvalidSpecException.of(
          "search", "threads", threads, "a whole number of at least 1", "Take 1 a processor.");
    }
    List<Trial> trials = new ArrayList<>();
    ExecutorService pool = Workers.pool(threads, "parley-search");
    try {
      while (trials.size() < effort.trials() && !Thread.currentThread().isInterrupted()) {
        Point point = sampler.next(space, List.copyOf(trials), stream(trials.size()));
        Trial trial = trial(point, trials, journal, pool);
        if (trial != null) {
          trials.add(trial);
          told.accept(trial);
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return new SearchResult(this, trials);
  }

  /** The sampler's randomness for a trial. */
  private RandomStream stream(int trial) {
    return RandomStream.of(seed).named("search").at(trial);
  }

  /** One trial; null if the search is to end before it has all its values. */
  private Trial trial(Point point, List<Trial> before, Journal journal, ExecutorService pool)
      throws IOException {
    int number = before.size();
    List<Double> values = new ArrayList<>();
    for (int upTo : new int[] {effort.firstHalf(), effort.seeds().size()}) {
      if (!extend(values, upTo, number, point, journal, pool)) {
        return null;
      }
      Trial begun = new Trial(number, point, values, Trial.State.PRUNED);
      if (values.contains(Double.NaN)) {
        return new Trial(number, point, values, Trial.State.FAILED);
      }
      if (effort.prunes(before, begun)) {
        return begun;
      }
    }
    return new Trial(number, point, values, Trial.State.COMPLETE);
  }

  /** Adds values until there are {@code upTo}; false if interrupted on the way. */
  private boolean extend(
      List<Double> values, int upTo, int trial, Point point, Journal journal, ExecutorService pool)
      throws IOException {
    List<Future<Double>> futures = new ArrayList<>();
    int from = values.size();
    for (long run : effort.seeds().subList(from, upTo)) {
      futures.add(
          pool.submit(
              () -> {
                Double known = journal.value(trial, point, run);
                return known == null
                    ? journal.add(trial, point, run, objective.value(point, run))
                    : known;
              }));
    }
    AtomicBoolean stopped = new AtomicBoolean();
    Workers.<Double>await(futures, stopped, values::add);
    return !stopped.get();
  }
}
