package org.parley.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees half of one, not even after a power cut. */
public final class AtomicFiles {

  /** Ending of a file that is being written; one that was left behind is of no use. */
  public static final String PARTIAL = ".partial";

  /** Ending of the file before the last one. */
  public static final String PREVIOUS = ".previous";

  private AtomicFiles() {}

  /**
   * Writes a file, replacing what was there.
   *
   * @throws IOException if it cannot be written; what was there before is then still there
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path partial = partial(file, bytes);
    move(partial, file);
  }

  /** The same; what was there before stays beside it under its name and {@link #PREVIOUS}. */
  public static void rotate(Path file, byte[] bytes) throws IOException {
    Path partial = partial(file, bytes);
    if (Files.exists(file)) {
      move(file, previous(file));
    }
    move(partial, file);
  }

  /** Where {@link #rotate} leaves what was there before. */
  public static Path previous(Path file) {
    return file.resolveSibling(file.getFileName() + PREVIOUS);
  }

  private static Path partial(Path file, byte[] bytes) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + PARTIAL);
    try {
      // Not a channel: those close themselves when the thread is interrupted.
      try (FileOutputStream out = new FileOutputStream(partial.toFile())) {
        out.write(bytes);
        out.getFD().sync();
      }
      return partial;
    } catch (IOException lost) {
      Files.deleteIfExists(partial);
      throw lost;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
