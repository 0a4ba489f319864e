package org.parley.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.store.AtomicFiles;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * Where one run is put down on the way, so that it can go on in another process: the newest state
 * and, beside it, the one before. Clocks say when; what is learnt does not depend on it.
 */
public final class Checkpoints {

  /** Seconds between two checkpoints unless something else is said. */
  public static final double USUAL_SECONDS = 30;

  /** Of the time that a checkpoint took, at least so much passes before the next. */
  private static final double PATIENCE = 100;

  /** A run that is not put down. */
  public static final Checkpoints NONE =
      new Checkpoints(null, Double.POSITIVE_INFINITY, message -> {});

  private final Path file;
  private final double everySeconds;
  private final Consumer<String> tell;
  private Stopwatch sinceLast = new Stopwatch();
  private double pause;

  private Checkpoints(Path file, double everySeconds, Consumer<String> tell) {
    this.file = file;
    this.everySeconds = everySeconds;
    this.tell = tell;
    pause = everySeconds;
  }

  /**
   * Checkpoints in a file.
   *
   * @param everySeconds how often, at least 0: 0 is after every step; less often where a checkpoint
   *     would take more than a hundredth of the time
   * @param tell told of files that cannot be used
   */
  public static Checkpoints in(Path file, double everySeconds, Consumer<String> tell) {
    return new Checkpoints(file, everySeconds, tell);
  }

  boolean due() {
    return file != null && sinceLast.seconds() >= pause;
  }

  boolean wanted() {
    return file != null;
  }

  /**
   * Writes the state; the one before stays.
   *
   * @throws UncheckedIOException if it cannot be written; the one before is then still there
   */
  void save(RunState state) {
    Stopwatch cost = new Stopwatch();
    StateWriter out = new StateWriter();
    state.save(out);
    try {
      AtomicFiles.rotate(file, out.toBytes());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    // A replay of gigabytes is put down less often, rather than slow training down.
    pause = everySeconds == 0 ? 0 : Math.max(everySeconds, PATIENCE * cost.seconds());
    sinceLast = new Stopwatch();
  }

  /** What the newest state that is sound makes; empty without one. Unsound ones are told of. */
  <T> Optional<T> restore(Function<StateReader, T> make) {
    for (Path candidate : file == null ? List.<Path>of() : candidates()) {
      try {
        return Optional.of(make.apply(StateReader.of(candidate)));
      } catch (NoSuchFileException absent) {
        continue;
      } catch (InvalidSpecException | IOException unsound) {
        tell.accept("Not used: " + unsound.getMessage());
      }
    }
    return Optional.empty();
  }

  /** Deletes all states: the run is over. */
  public void clear() throws IOException {
    for (Path candidate : file == null ? List.<Path>of() : candidates()) {
      Files.deleteIfExists(candidate);
    }
  }

  private List<Path> candidates() {
    return List.of(file, AtomicFiles.previous(file));
  }
}
