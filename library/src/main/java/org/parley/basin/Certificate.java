package org.parley.basin;

import java.util.Optional;
import org.parley.check.Problems;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.Target;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;
import org.parley.study.Proportion;

/**
 * What is proved of the exact gradient dynamics near a pure equilibrium.
 *
 * @param equilibrium the equilibrium
 * @param box a box that no exact step leaves; empty where none could be proved
 * @param plane the basin of the box as far as it is proved; empty in games of more than two logits
 */
public record Certificate(
    Equilibrium equilibrium, Optional<BoxRegion> box, Optional<PlanarRegion> plane) {

  private static final int SIDE = 400;

  /**
   * Proves what can be proved.
   *
   * @param bound logits are kept within ± this
   * @param largest the largest step size
   */
  public static Certificate of(Equilibrium equilibrium, double bound, double largest) {
    Problems problems = new Problems();
    problems.require(
        equilibrium.pure(),
        "equilibrium",
        equilibrium,
        "pure",
        "By logits, gradients vanish at mixed ones without attracting in most games.");
    problems.throwIfAny("certificate");
    Layout layout = equilibrium.layout();
    Optional<BoxRegion> box =
        Optional.ofNullable(
            BoxRegion.around(layout, equilibrium.actions(), Targets.visited(equilibrium)));
    Optional<PlanarRegion> plane =
        layout.size() == 2
            ? box.map(core -> PlanarRegion.grown(core, bound, SIDE, largest))
            : Optional.empty();
    return new Certificate(equilibrium, box, plane);
  }

  /** The largest region that is proved. */
  public Optional<Region> region() {
    return plane.<Region>map(region -> region).or(() -> box.map(region -> region));
  }

  /**
   * What became of starts inside a region.
   *
   * @param starts how many
   * @param left how many were outside of it after any step
   * @param arrived how many ended in the target
   */
  public record Check(int starts, int left, int arrived) {}

  /** Learns from starts drawn in a region, and looks after every step whether it was left. */
  public static Check check(Walks walks, Region region, Target target, int starts) {
    boolean[] left = new boolean[starts];
    boolean[] arrived = new boolean[starts];
    RandomStream streams = walks.stream("certificate");
    walks.each(
        starts,
        first -> {
          Walk walk = walks.walk(0);
          return n -> {
            walk.begin(region.draw(streams.at(n)), streams.at(n).named("plays"));
            for (int s = 0; s < walks.steps(); s++) {
              walk.step();
              left[n] |= !region.contains(walk.logits());
            }
            arrived[n] = target.reached(walk.policy());
          };
        });
    return new Check(starts, count(left), count(arrived));
  }

  /**
   * Of the starts of a law that end in the target, the share that is inside a region.
   *
   * @param starts drawn of the law
   */
  public static Proportion coverage(
      Walks walks, Region region, Target target, StartLaw law, int starts) {
    boolean[] hits = Entry.of(walks, target, law, starts).hits();
    RandomStream streams = walks.stream("entry");
    Walk walk = walks.walk(0);
    int inside = 0;
    for (int n = 0; n < starts; n++) {
      inside += hits[n] && region.contains(Entry.drawn(walk, law, streams.at(n))) ? 1 : 0;
    }
    return Proportion.of(inside, count(hits));
  }

  private static int count(boolean[] all) {
    int count = 0;
    for (boolean one : all) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
