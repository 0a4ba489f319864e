package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.math.Matrix;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** A learning curve and snapshots, written down. */
final class RecordedState {

  private static final int MOST = 1 << 24;

  private RecordedState() {}

  static void save(List<Evaluation> curve, List<Snapshot> snapshots, StateWriter out) {
    out.put("curve/step", column(curve, Evaluation::step));
    out.put("curve/temperature", column(curve, Evaluation::temperature));
    out.put("curve/return", column(curve, Evaluation::meanReturn));
    out.put("curve/environmentSteps", column(curve, Evaluation::environmentSteps));
    out.put("curve/gradientSteps", column(curve, Evaluation::gradientSteps));
    out.put("snapshots", snapshots.size());
    for (int i = 0; i < snapshots.size(); i++) {
      Snapshot snapshot = snapshots.get(i);
      StateWriter to = out.within("snapshots/" + i);
      to.put("step", snapshot.step());
      to.put("temperature", snapshot.temperature());
      to.put("columns", snapshot.particles().columns());
      to.put("particles", snapshot.particles().data());
    }
  }

  /** Steps as numbers of double precision, which hold them exactly up to 2^53. */
  private static double[] column(List<Evaluation> curve, ToDoubleFunction<Evaluation> number) {
    return curve.stream().mapToDouble(number).toArray();
  }

  static List<Evaluation> curve(StateReader in) {
    double[] steps = column(in, "curve/step", in.count("curve/step"));
    double[] temperatures = column(in, "curve/temperature", steps.length);
    double[] returns = column(in, "curve/return", steps.length);
    double[] played = column(in, "curve/environmentSteps", steps.length);
    double[] updates = column(in, "curve/gradientSteps", steps.length);
    List<Evaluation> curve = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      curve.add(
          new Evaluation(
              (long) steps[i], temperatures[i], returns[i], (long) played[i], (long) updates[i]));
    }
    return curve;
  }

  private static double[] column(StateReader in, String name, int length) {
    // Compared with the file before it is allocated.
    in.require(in.count(name) == length, name, in.count(name), "" + length);
    double[] column = new double[length];
    in.fill(name, column);
    return column;
  }

  static List<Snapshot> snapshots(StateReader in) {
    long count = in.whole("snapshots", 0, MOST);
    List<Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      snapshots.add(snapshot(in.within("snapshots/" + i)));
    }
    return snapshots;
  }

  private static Snapshot snapshot(StateReader in) {
    int numbers = in.count("particles");
    int columns = (int) in.whole("columns", 1, MOST);
    in.require(numbers % columns == 0, "particles", numbers, "whole rows of " + columns);
    float[] data = new float[numbers];
    in.fill("particles", data);
    Matrix particles = Matrix.wrap(numbers / columns, columns, data);
    return new Snapshot(in.whole("step"), in.number("temperature"), particles);
  }
}
