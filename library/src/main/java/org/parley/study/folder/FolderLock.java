package org.parley.study.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.parley.check.InvalidSpecException;

/** Held by the one process that writes to a folder; gone with it, however it ends. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!free(channel)) {
      channel.close();
      throw InvalidSpecException.of(
          "study folder",
          "lock",
          file,
          "held by nobody else",
          "Wait for the other study to end, or name another folder.");
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
