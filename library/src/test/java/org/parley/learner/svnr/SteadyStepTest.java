package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.negotiation.Negotiation;
import org.parley.testing.Jvm;

/** A steady step allocates nothing, on the heap or off it. */
class SteadyStepTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int STEPS = 1000;

  /** Thousands that are tried: a busy machine takes its time to compile what runs. */
  private static final int TIMES = 50;

  /** Few enough that the memory of games is full, and no longer grows, when counting begins. */
  private static final int CAPACITY = 128;

  @Test
  void theDefaultsAllocateNothing() {
    assertEquals("0 0", allocatedBy(small()));
  }

  @Test
  void theFullRuleAllocatesNothing() {
    assertEquals("0 0", allocatedBy(small().negotiation(Negotiation.full())));
  }

  @Test
  void pureJavaAllocatesNothing() {
    assertEquals("0 0", Jvm.run(List.of("-Dparley.blas=java"), Print.class));
  }

  @Test
  void theCounterCounts() {
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    byte[] thousand = new byte[1000];
    assertEquals(1000 + 16, THREADS.getCurrentThreadAllocatedBytes() - before);
    assertEquals(1000, thousand.length);
  }

  private static SvnrBuilder small() {
    return Svnr.builder()
        .particleSets(2)
        .batch(32)
        .policyHidden(16, 16)
        .criticHidden(16, 16)
        .replayCapacity(CAPACITY);
  }

  /** Bytes on the heap, by this thread, and bytes off it. */
  private static String allocatedBy(SvnrBuilder svnr) {
    Training training = svnr.build().start(MaxOfThree.game(1.5), (long) TIMES * STEPS, 1);
    String counted = "";
    // What counts allocates when first asked, and the JVM once where it takes compiled code back: a
    // step that allocates does so in every thousand.
    for (int time = 0; time < TIMES && !counted.equals("0 0"); time++) {
      long off = Pointer.totalBytes();
      long on = THREADS.getCurrentThreadAllocatedBytes();
      step(training, STEPS);
      on = THREADS.getCurrentThreadAllocatedBytes() - on;
      off = Pointer.totalBytes() - off;
      counted = on + " " + off;
    }
    return counted;
  }

  private static void step(Training training, int steps) {
    for (int step = 0; step < steps; step++) {
      training.step();
    }
  }

  /** Prints what the defaults allocate. */
  static final class Print {
    private Print() {}

    public static void main(String[] arguments) {
      System.out.println(allocatedBy(small()));
    }
  }
}
