package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScratchTest {

  private static final int LENGTH = 12_345;

  /** A block that was written to. */
  private static OffHeapBlock used() {
    OffHeapBlock block = Scratch.block(LENGTH);
    block.load(new float[] {1, 2, 3}, 0, 3, 7);
    return block;
  }

  @Test
  void lendsTheSameBlockAgainAndItIsZeroes() {
    OffHeapBlock first = Scratch.during(ScratchTest::used);
    OffHeapBlock again = Scratch.during(() -> Scratch.block(LENGTH));
    assertSame(first, again);
    float[] found = new float[LENGTH];
    again.store(0, found, 0, LENGTH);
    assertArrayEquals(new float[LENGTH], found);
  }

  @Test
  void lendsOneBlockToOneAtATime() {
    Scratch.during(
        () -> {
          OffHeapBlock outer = used();
          OffHeapBlock inner = Scratch.during(ScratchTest::used);
          assertNotSame(outer, inner);
          assertSame(inner, Scratch.block(LENGTH), "taken back where the inner one ended");
          assertNotSame(outer, Scratch.block(LENGTH));
          return null;
        });
  }

  @Test
  void blocksOutsideAComputationAreNobodyElses() {
    OffHeapBlock own = used();
    assertNotSame(own, Scratch.during(ScratchTest::used));
    OffHeapBlock lent = Scratch.during(ScratchTest::used);
    assertNotSame(lent, used());
  }

  @Test
  void takesBackWhatAFailedComputationHeld() {
    OffHeapBlock[] held = new OffHeapBlock[1];
    assertThrows(
        IllegalStateException.class,
        () ->
            Scratch.during(
                () -> {
                  held[0] = used();
                  throw new IllegalStateException("ill");
                }));
    assertSame(held[0], Scratch.during(ScratchTest::used));
  }

  @Test
  void anotherThreadHasItsOwn() throws InterruptedException {
    OffHeapBlock here = Scratch.during(ScratchTest::used);
    OffHeapBlock[] there = new OffHeapBlock[1];
    Thread other = new Thread(() -> there[0] = Scratch.during(ScratchTest::used));
    other.start();
    other.join();
    assertNotSame(here, there[0]);
  }

  @Test
  void keepsNoMoreThanItsBound() {
    int huge = 5_000_000;
    OffHeapBlock first = Scratch.during(() -> Scratch.block(huge));
    assertNotSame(first, Scratch.during(() -> Scratch.block(huge)));
  }
}
