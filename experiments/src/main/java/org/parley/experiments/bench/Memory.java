package org.parley.experiments.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.SvnrBuilder;

/** Memory of a training, and what 100,000 steady steps of a small one add to it. */
public final class Memory {

  /** Steps that are counted. */
  public static final int STEPS = 100_000;

  private static final int WARM_UP = 2000;
  private static final double MIB = 1024.0 * 1024;

  private Memory() {}

  /** Figures by name: MiB of the sizes measured, bytes added by steady steps. */
  public static Map<String, Double> run() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("off the heap, MiB, 8 sets, hidden 100", offHeap(8, 100));
    figures.put("off the heap, MiB, 512 sets, hidden 100", offHeap(512, 100));
    figures.put("off the heap, MiB, 512 sets, hidden 256", offHeap(512, 256));
    steady(figures);
    return figures;
  }

  private static double offHeap(int sets, int hidden) {
    long before = Pointer.totalBytes();
    Training training = start(sets, hidden, 1024);
    double used = (Pointer.totalBytes() - before) / MIB;
    training.step();
    return used;
  }

  private static void steady(Map<String, Double> figures) {
    Training training = start(2, 16, 1024);
    step(training, WARM_UP);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long off = Pointer.totalBytes();
    long resident = Pointer.physicalBytes();
    long on = threads.getCurrentThreadAllocatedBytes();
    step(training, STEPS);
    on = threads.getCurrentThreadAllocatedBytes() - on;
    figures.put("bytes on the heap a steady step", (double) on / STEPS);
    figures.put("bytes off the heap, added", (double) (Pointer.totalBytes() - off));
    figures.put("resident MiB of the process, added", (Pointer.physicalBytes() - resident) / MIB);
  }

  private static Training start(int sets, int hidden, int capacity) {
    SvnrBuilder svnr =
        StepWork.reference()
            .particleSets(sets)
            .policyHidden(hidden, hidden)
            .criticHidden(hidden, hidden)
            .replayCapacity(capacity);
    return svnr.build().start(MaxOfThree.game(1.5), STEPS + WARM_UP, 1);
  }

  private static void step(Training training, int steps) {
    for (int step = 0; step < steps; step++) {
      training.step();
    }
  }
}
