package org.parley.study.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.parley.check.InvalidSpecException;
import org.parley.store.WriterLock;

/**
 * Everything a search has evaluated: a file of JSON lines, the first one what is searched, every
 * other one a trial's value from a seed, appended as it comes. A last line without its end was
 * being written when the search was killed; it is cut off, told so, and evaluated again.
 */
final class Journal implements Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Entry> entries;
  private final FileChannel channel;

  private record Entry(JsonNode point, double value) {}

  private Journal(Map<String, Entry> entries, FileChannel channel) {
    this.entries = entries;
    this.channel = channel;
  }

  /** Keeps nothing. */
  static Journal none() {
    return new Journal(new HashMap<>(), null);
  }

  /** The journal of a search in a file, which is made if there is none. */
  static Journal open(Path file, Search search) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    JournalText text = JournalText.read(file);
    Map<String, Entry> entries = new HashMap<>();
    JsonNode head = head(search);
    if (!text.lines().isEmpty()) {
      text.requireHead(head);
      text.values().forEach(line -> put(entries, line));
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    requireAlone(channel, file);
    channel.truncate(text.whole());
    channel.position(text.whole());
    Journal journal = new Journal(entries, channel);
    if (text.lines().isEmpty()) {
      journal.write(head);
    }
    return journal;
  }

  /** Two searches writing one journal would each lose what the other found. */
  private static void requireAlone(FileChannel channel, Path file) throws IOException {
    if (!WriterLock.alone(channel)) {
      channel.close();
      throw InvalidSpecException.of(
          "search journal",
          String.valueOf(file),
          "in use",
          "used by one search at a time",
          "Wait for the other one, or give another file.");
    }
  }

  private static void put(Map<String, Entry> entries, JsonNode line) {
    String key = key(line.get("trial").asInt(), line.get("seed").asLong());
    JsonNode value = line.get("value");
    double number = value.isNull() ? Double.NaN : value.asDouble();
    entries.put(key, new Entry(line.get("point"), number));
  }

  /** What the value of a seed is known to be; null if it is not known, or of another point. */
  synchronized Double value(int trial, Point point, long seed) {
    Entry entry = entries.get(key(trial, seed));
    boolean same = entry != null && entry.point.equals(json(point));
    return same ? Double.valueOf(entry.value) : null;
  }

  /** Writes a value down, and gives it back. */
  synchronized Double add(int trial, Point point, long seed, double value) {
    if (Thread.currentThread().isInterrupted()) {
      // The search was told to stop; an interrupted channel would be closed by writing.
      return value;
    }
    double kept = Double.isFinite(value) ? value : Double.NaN;
    ObjectNode line = JSON.createObjectNode();
    line.put("trial", trial).set("point", json(point));
    line.put("seed", seed).put("value", Double.isNaN(kept) ? null : Double.valueOf(kept));
    try {
      write(line);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return kept;
  }

  private void write(JsonNode line) throws IOException {
    if (channel != null) {
      ByteBuffer bytes =
          ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static JsonNode head(Search search) {
    ObjectNode head = JSON.createObjectNode();
    head.put("search", search.name()).put("version", 1);
    head.put("space", search.space().toString()).put("sampler", search.sampler().description());
    head.put("trials", search.effort().trials()).put("seeds", search.effort().seeds().toString());
    head.put("pruning", search.effort().pruning()).put("seed", search.seed());
    return head;
  }

  /** As it reads back: numbers in the types that a reader gives them. */
  private static JsonNode json(Point point) {
    ObjectNode node = JSON.createObjectNode();
    point
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Double number) {
                node.put(name, number);
              } else if (value instanceof Long whole) {
                node.put(name, Math.toIntExact(whole));
              } else {
                node.put(name, (String) value);
              }
            });
    return node;
  }

  private static String key(int trial, long seed) {
    return trial + "/" + seed;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
