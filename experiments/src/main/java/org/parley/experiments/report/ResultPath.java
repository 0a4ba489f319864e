package org.parley.experiments.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.parley.check.Problems;
import org.parley.study.Result;

/**
 * A file that a result can be written to: looked at before training, written as a whole after it.
 * Nobody ever reads half a file.
 */
public final class ResultPath {

  private final Path path;

  private ResultPath(Path path) {
    this.path = path;
  }

  /** A path that a file can be written to; null where it is refused. */
  public static ResultPath check(String where, String text, Problems problems) {
    try {
      Path typed = Path.of(text).toAbsolutePath().normalize();
      ResultPath result = new ResultPath(Files.exists(typed) ? typed.toRealPath() : typed);
      Optional<String> obstacle = result.obstacle();
      return problems.require(
              obstacle.isEmpty(),
              where,
              text,
              "a path at which a file can be written",
              obstacle.orElse(""))
          ? result
          : null;
    } catch (InvalidPathException | IOException unusable) {
      problems.require(
          false, where, text, "a path at which a file can be written", unusable.getMessage() + ".");
      return null;
    }
  }

  /** What stands in the way of writing, with the remedy; empty if nothing does. */
  private Optional<String> obstacle() {
    Path folder = path.getParent();
    if (Files.isDirectory(path)) {
      return Optional.of("It is a folder: add the name of a file.");
    }
    if (Files.exists(path) && !(Files.isRegularFile(path) && Files.isWritable(path))) {
      return Optional.of("What is there cannot be replaced: choose another name.");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("The folder " + folder + " does not exist: make it first.");
    }
    return canMakeFilesIn(folder)
        ? Optional.empty()
        : Optional.of("Nothing can be written in " + folder + ": choose another folder.");
  }

  /** Tries, as permissions alone do not tell of read-only file systems. */
  private boolean canMakeFilesIn(Path folder) {
    try {
      Files.delete(Files.createFile(partial()));
      return Files.isDirectory(folder);
    } catch (IOException refused) {
      return false;
    }
  }

  /** A name beside the file's that no other process uses. */
  private Path partial() {
    return path.resolveSibling(
        "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
  }

  /**
   * Writes a result of one learner, replacing what was there.
   *
   * @param gameName the game's name in the zoo
   * @param given what the game was made with besides its defaults
   * @throws IOException if it cannot be written; what was there before is then still there
   */
  public void write(String gameName, Map<String, Double> given, Result result) throws IOException {
    write(ResultFile.of(gameName, given, result).toJson());
  }

  /**
   * Writes a text, replacing what was there; as a whole, or not at all.
   *
   * @throws IOException if it cannot be written; what was there before is then still there
   */
  public void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path partial = partial();
    try {
      // Not a channel: those close themselves when the thread is interrupted.
      try (OutputStream out = new FileOutputStream(partial.toFile())) {
        out.write(bytes);
      }
      Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
