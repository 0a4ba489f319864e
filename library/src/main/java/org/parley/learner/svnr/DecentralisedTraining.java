package org.parley.learner.svnr;

import org.parley.learner.Training;

/** A training in which agents learn from what their neighbours send them. */
public interface DecentralisedTraining extends Training {

  /** What the agents have sent one another until now. */
  Traffic traffic();
}
