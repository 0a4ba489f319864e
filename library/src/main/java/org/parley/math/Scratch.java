package org.parley.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Blocks off the heap that a thread lends to one computation and then to its next one. A policy is
 * asked again and again, and fresh memory costs more than a pass of a hundred rows over it.
 *
 * <pre>{@code
 * Matrix actions = Scratch.during(() -> pass(observations).act(noise));
 * }</pre>
 */
public final class Scratch {

  /**
   * Floats that a thread keeps between computations, 16 MiB; what is more goes to the collector.
   */
  private static final long MOST_KEPT = 1L << 22;

  private static final ThreadLocal<Scratch> OWN = ThreadLocal.withInitial(Scratch::new);

  private final Map<Integer, ArrayDeque<OffHeapBlock>> idle = new HashMap<>();
  private final List<OffHeapBlock> lent = new ArrayList<>();
  private int depth;
  private long kept;

  private Scratch() {}

  /**
   * Computes something. Every {@link Block} that is allocated meanwhile by this thread is taken
   * back at the end, so nothing that outlives the computation may hold one.
   *
   * @return what the work returns: numbers, or matrices, which lie on the heap
   */
  public static <T> T during(Supplier<T> work) {
    Scratch own = OWN.get();
    int mark = own.lent.size();
    own.depth++;
    try {
      return work.get();
    } finally {
      own.depth--;
      own.takeBack(mark);
    }
  }

  /** A block of zeros: an idle one within a computation, a fresh one outside. */
  static OffHeapBlock block(int length) {
    Scratch own = OWN.get();
    return own.depth == 0 ? new OffHeapBlock(length) : own.lend(length);
  }

  private OffHeapBlock lend(int length) {
    ArrayDeque<OffHeapBlock> waiting = idle.get(length);
    OffHeapBlock block = waiting == null ? null : waiting.poll();
    if (block == null) {
      block = new OffHeapBlock(length);
    } else {
      kept -= length;
      block.clear();
    }
    lent.add(block);
    return block;
  }

  private void takeBack(int mark) {
    List<OffHeapBlock> over = lent.subList(mark, lent.size());
    for (OffHeapBlock block : over) {
      if (kept + block.length() <= MOST_KEPT) {
        kept += block.length();
        idle.computeIfAbsent(block.length(), length -> new ArrayDeque<>()).push(block);
      }
    }
    over.clear();
  }
}
