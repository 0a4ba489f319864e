package org.parley.learner.sequential;

import org.parley.learner.softvalue.SoftValue;

/** {@link SequentialSettings} while one of them is changed. */
final class SequentialDraft {

  double discount;
  double targetRate;
  int stepsPerUpdate;
  int critics;
  double prioritised;
  double inputScale;
  SoftValue softValue;
  int returnSteps;
  double successes;
  Leniency leniency;

  SequentialDraft(SequentialSettings from) {
    discount = from.discount();
    targetRate = from.targetRate();
    stepsPerUpdate = from.stepsPerUpdate();
    critics = from.critics();
    prioritised = from.prioritised();
    inputScale = from.inputScale();
    softValue = from.softValue();
    returnSteps = from.returnSteps();
    successes = from.successes();
    leniency = from.leniency();
  }

  SequentialSettings settings() {
    return new SequentialSettings(
        discount,
        targetRate,
        stepsPerUpdate,
        critics,
        prioritised,
        inputScale,
        softValue,
        returnSteps,
        successes,
        leniency);
  }
}
