package org.parley.study.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.check.InvalidSpecException;
import org.parley.store.WriterLock;

/** The lock of a study's folder. */
final class FolderLock {

  private FolderLock() {}

  static WriterLock take(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    return WriterLock.of(file).orElseThrow(() -> taken(file));
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
