package org.parley.learner.option;

import org.parley.learner.Learner;

/** A learner whose specification is a table of settings. */
public interface Configured extends Learner {

  /** The option that holds the temperature schedule of a learner that has one. */
  String TEMPERATURE = "annealing";

  /** What its options are set to. */
  Settings settings();

  @Override
  default boolean hasTemperature() {
    return settings().option(TEMPERATURE).isPresent();
  }
}
