package org.parley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one process that writes somewhere; gone with it, however it ends. */
public final class WriterLock implements AutoCloseable {

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file made where it is missing
   * @return empty if somebody else has it, in this process or another
   * @throws IOException if the file cannot be made
   */
  public static Optional<WriterLock> of(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!alone(channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new WriterLock(channel));
  }

  /** Locks an open file until it is closed; false if somebody else has. */
  public static boolean alone(FileChannel channel) throws IOException {
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
