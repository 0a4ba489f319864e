package org.parley.experiments.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.check.InvalidSpecException;
import org.parley.store.WriterLock;

/** Keeps two commands from writing into one folder at once; gone with its process. */
public final class FolderLock implements AutoCloseable {

  private final WriterLock lock;

  private FolderLock(WriterLock lock) {
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, and takes it.
   *
   * @throws IOException if files cannot be made there
   * @throws InvalidSpecException if another command has it
   */
  public static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new FolderLock(WriterLock.of(folder.resolve(".lock")).orElseThrow(() -> taken(folder)));
  }

  private static InvalidSpecException taken(Path folder) {
    return InvalidSpecException.of(
        "parley table",
        "--folder",
        folder,
        "a folder that no other command writes to",
        "Wait for the other to end, or name another folder.");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
