package org.parley.basin;

import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.Walk;
import org.parley.schedule.Annealing;

/** A learner without sampling noise, its correction held as strong as it is at first. */
final class ExactTerms {

  private ExactTerms() {}

  static Walk walk(MetaGradient learner, FiniteProcess process) {
    double first = learner.correction().temperature(0, Integer.MAX_VALUE);
    return learner.toBuilder()
        .estimator(Estimator.exact())
        .correction(Annealing.constant(first))
        .handOff(null)
        .build()
        .walk(process, 1, 0);
  }
}
