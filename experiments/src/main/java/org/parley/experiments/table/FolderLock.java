package org.parley.experiments.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.parley.check.InvalidSpecException;

/** Keeps two commands from writing into one folder at once; gone with its process. */
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the folder where it is missing, and takes it.
   *
   * @throws IOException if files cannot be made there
   * @throws InvalidSpecException if another command has it
   */
  public static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!free(channel)) {
      channel.close();
      throw InvalidSpecException.of(
          "parley table",
          "--folder",
          folder,
          "a folder that no other command writes to",
          "Wait for the other to end, or name another folder.");
    }
    return new FolderLock(channel);
  }

  private static boolean free(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
