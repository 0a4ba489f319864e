package org.parley.study.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.study.Result;
import org.parley.study.Workers;
import org.parley.training.Run;
import org.parley.training.RunFile;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/**
 * What came of making runs again.
 *
 * @param repeats one a run that had ended, in the result's order
 */
public record Verification(List<Repeat> repeats) {

  /** How a repeated run compares. */
  public enum Verdict {
    /** The same to the last bit. */
    SAME,
    /** It ended, with other numbers: another machine, version or game. */
    DRIFTED,
    /** It ended in another way: it failed where it had not, or the other way round. */
    FAILED
  }

  /**
   * A run made again.
   *
   * @param game its text
   * @param before the return told
   * @param after the return reached now
   */
  public record Repeat(
      String game, String label, long seed, Verdict verdict, double before, double after) {

    static Repeat of(Run told, Run now) {
      Verdict verdict =
          told.status() != now.status()
              ? Verdict.FAILED
              : RunFile.digest(told).equals(RunFile.digest(now)) ? Verdict.SAME : Verdict.DRIFTED;
      return new Repeat(
          told.plan().game().toString(),
          told.plan().label(),
          told.plan().seed(),
          verdict,
          told.meanReturn(),
          now.meanReturn());
    }

    /** By how much the return differs. */
    public double drift() {
      return Math.abs(after - before);
    }

    /** In words; with the game where there are several. */
    private String line(boolean several) {
      String head = (several ? game + ", " : "") + label + ", seed " + seed + ": ";
      return switch (verdict) {
        case SAME -> head + "same";
        case DRIFTED ->
            String.format(
                Locale.ROOT, "%sdrifted by %.3g, from %.6g to %.6g", head, drift(), before, after);
        case FAILED -> head + "failed: it ended in another way";
      };
    }
  }

  /** Takes a copy of the list. */
  public Verification {
    repeats = List.copyOf(repeats);
  }

  /**
   * Makes every run of a result again that had ended. Interrupting the calling thread ends it; what
   * was compared until then is told.
   *
   * @param threads runs made at the same time, at least 1
   */
  public static Verification of(Result result, int threads, TrainingListener listener) {
    return of(result.runs(), threads, listener);
  }

  /** The same for runs of any studies: the threads are shared. */
  public static Verification of(List<Run> runs, int threads, TrainingListener listener) {
    AtomicBoolean stopped = new AtomicBoolean(Thread.currentThread().isInterrupted());
    ExecutorService pool = Workers.pool(threads, "parley-verify");
    List<Repeat> repeats = new ArrayList<>();
    try {
      List<Future<Optional<Repeat>>> futures = new ArrayList<>();
      runs.stream()
          .filter(run -> run.status() != Run.Status.INTERRUPTED)
          .forEach(run -> futures.add(pool.submit(() -> repeat(run, listener, stopped))));
      Workers.<Optional<Repeat>>await(futures, stopped, one -> one.ifPresent(repeats::add));
    } finally {
      pool.shutdownNow();
    }
    return new Verification(repeats);
  }

  private static Optional<Repeat> repeat(Run told, TrainingListener listener, AtomicBoolean stop) {
    if (stop.get()) {
      return Optional.empty();
    }
    Run now = Trainer.run(told.plan(), listener, stop::get);
    return now.status() == Run.Status.INTERRUPTED
        ? Optional.empty()
        : Optional.of(Repeat.of(told, now));
  }

  /** Whether all runs came out the same, and there were any. */
  public boolean same() {
    return !repeats.isEmpty() && count(Verdict.SAME) == repeats.size();
  }

  /** Runs of one verdict. */
  public long count(Verdict verdict) {
    return repeats.stream().filter(repeat -> repeat.verdict() == verdict).count();
  }

  /** The sum on one line, then a line for each run that is not the same. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                "%d runs made again: %d same, %d drifted, %d failed",
                repeats.size(),
                count(Verdict.SAME),
                count(Verdict.DRIFTED),
                count(Verdict.FAILED)));
    boolean several = repeats.stream().map(Repeat::game).distinct().count() > 1;
    repeats.stream()
        .filter(repeat -> repeat.verdict() != Verdict.SAME)
        .forEach(repeat -> text.append("\n  ").append(repeat.line(several)));
    return text.toString();
  }
}
