package org.parley.experiments.table;

/** A part of a table's text that is not a row an arm. */
interface Section {

  /** Its Markdown, from a heading on. */
  String of(Results results);
}
