package org.parley.learner.svnr;

import org.parley.schedule.Thermometer;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Where a training stands in its schedule, written down. */
final class ThermometerState {

  private ThermometerState() {}

  static void save(Thermometer thermometer, StateWriter out) {
    out.put("schedule/step", thermometer.state().step());
    out.put("schedule/position", thermometer.state().position());
  }

  static void load(Thermometer thermometer, StateReader in) {
    thermometer.restore(
        new Thermometer.State(in.whole("schedule/step"), in.number("schedule/position")));
  }
}
