package org.parley.basin;

import org.parley.check.Problems;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.Target;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;
import org.parley.study.Proportion;

/**
 * How often learning ends in a target, from starts drawn at random.
 *
 * @param hits which starts ended in it
 * @param share their share with its 95 % Wilson interval
 */
public record Entry(boolean[] hits, Proportion share) {

  /**
   * Learns from many starts. For tables the starts depend on the seed alone, so learners are
   * compared from the same ones; networks are drawn of the walks' seed and those that follow it.
   *
   * @param starts how many, at least 1
   */
  public static Entry of(Walks walks, Target target, StartLaw law, int starts) {
    Problems problems = new Problems();
    problems.requireRange("starts", starts, 1, 10_000_000, "100 is the public experiments'.");
    problems.throwIfAny("entry probability");
    boolean[] hits = new boolean[starts];
    RandomStream streams = walks.stream("entry");
    walks.each(
        starts,
        first -> {
          boolean table = walks.learner().hidden().isEmpty();
          Walk shared = table ? walks.walk(0) : null;
          return n -> {
            Walk walk = table ? shared : walks.walk(n);
            if (table) {
              walk.begin(drawn(walk, law, streams.at(n)), streams.at(n).named("plays"));
            }
            hits[n] = ends(walk, walks.steps(), target);
          };
        });
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return new Entry(hits, Proportion.of(count, starts));
  }

  static double[] drawn(Walk walk, StartLaw law, RandomStream stream) {
    double[] from = new double[walk.layout().size()];
    law.draw(stream.named("start"), from);
    return from;
  }

  static boolean ends(Walk walk, int steps, Target target) {
    for (int s = 0; s < steps; s++) {
      walk.step();
    }
    return target.reached(walk.policy());
  }

  /** Number of starts that ended in the target. */
  public int count() {
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return count;
  }
}
