/**
 * Settings of learners, declared once: a learner lists its {@link
 * org.parley.learner.option.Option}s, and Java, the DSL, study files, the command line, JSON and
 * the text of a specification all follow from that list.
 */
package org.parley.learner.option;
