package org.parley.experiments.option;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.parley.learner.svnr.Svnr;
import org.parley.schedule.Annealing;
import org.parley.schedule.Burst;
import org.parley.schedule.Constant;
import org.parley.schedule.Decay;
import org.parley.schedule.Exponential;
import org.parley.schedule.Geometric;
import org.parley.schedule.Linear;
import org.parley.schedule.Relaxation;
import org.parley.schedule.Span;
import org.parley.schedule.ThreeStage;

/**
 * A schedule that can be named on the command line. Defaults are the library's own.
 *
 * @param name as typed
 * @param arguments what it can be made with, in the order {@code make} takes them
 * @param make makes it from its numbers and, where it has one, its span; refuses what is out of
 *     range
 */
record Schedule(String name, List<Argument> arguments, BiFunction<double[], Span, Annealing> make) {

  /** The schedules there are. */
  static final List<Schedule> ALL = all();

  /**
   * A number a schedule is made with.
   *
   * @param name as typed
   * @param fallback the value when left out; null where it must be given
   */
  record Argument(String name, Double fallback) {

    @Override
    public String toString() {
      return fallback == null ? name : name + "=" + fallback;
    }
  }

  private static List<Schedule> all() {
    Exponential standard = (Exponential) Svnr.builder().build().annealing();
    List<Argument> cooling =
        List.of(
            new Argument("from", standard.from()),
            new Argument("to", standard.to()),
            new Argument("over", standard.over().amount()));
    Relaxation relaxation = (Relaxation) Annealing.relaxation(1);
    Geometric geometric = (Geometric) Annealing.geometric();
    ThreeStage threeStage = (ThreeStage) Annealing.threeStage();
    return List.of(
        new Schedule("exponential", cooling, (v, over) -> new Exponential(v[0], v[1], over)),
        new Schedule("linear", cooling, (v, over) -> new Linear(v[0], v[1], over)),
        new Schedule(
            "constant",
            List.of(new Argument("temperature", null)),
            (v, over) -> new Constant(v[0])),
        new Schedule("burst", List.of(new Argument("settled", null)), (v, over) -> new Burst(v[0])),
        new Schedule(
            "relaxation",
            List.of(
                new Argument("from", relaxation.from()),
                new Argument("to", relaxation.to()),
                new Argument("tau", null)),
            (v, over) -> new Relaxation(v[0], v[1], v[2])),
        new Schedule(
            "decay",
            List.of(
                new Argument("from", null),
                new Argument("scale", null),
                new Argument("power", null)),
            (v, over) -> new Decay(v[0], v[1], v[2])),
        new Schedule(
            "geometric",
            List.of(
                new Argument("from", geometric.from()),
                new Argument("to", geometric.to()),
                new Argument("factor", geometric.factor())),
            (v, over) -> new Geometric(v[0], v[1], v[2])),
        new Schedule(
            "three-stage",
            List.of(new Argument("first", threeStage.first())),
            (v, over) -> new ThreeStage(v[0])));
  }

  /** As it can be typed: {@code linear(from=30.0,to=0.05,over=0.9)}. */
  @Override
  public String toString() {
    return arguments.stream()
        .map(Argument::toString)
        .collect(Collectors.joining(",", name + "(", ")"));
  }

  /** All schedules as they can be typed, for help texts. */
  static final class Signatures implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ALL.stream().map(Schedule::toString).iterator();
    }
  }
}
