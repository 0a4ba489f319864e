package org.parley.study.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parley.check.InvalidSpecException;
import org.parley.store.WriterLock;

/** Who may write in a folder. */
final class FolderLock {

  private FolderLock() {}

  static WriterLock take(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    return WriterLock.of(file).orElseThrow(() -> taken(file));
  }

  /**
   * So that a typing mistake does not fill a folder of something else.
   *
   * @param ours left by a process that was killed before it had written what the folder is
   */
  static void requireEmpty(Path folder, String what, List<String> ours) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (!entries.allMatch(entry -> ours.contains(entry.getFileName().toString()))) {
        throw InvalidSpecException.of(
            what + " folder",
            "folder",
            folder,
            "empty, or a " + what + "'s",
            "Name another folder.");
      }
    }
  }

  private static InvalidSpecException taken(Path file) {
    return InvalidSpecException.of(
        "study folder",
        "lock",
        file,
        "held by nobody else",
        "Wait for the other study to end, or name another folder.");
  }
}
