package org.parley.learner.option;

/** A learner whose specification is a table of settings. */
public interface Configured {

  /** What its options are set to. */
  Settings settings();
}
