package org.parley.experiments;

import java.util.concurrent.Callable;

/**
 * A command that another module brings: a class with picocli's annotations, whose name stands in
 * {@code META-INF/services/org.parley.experiments.FurtherCommand}.
 */
public interface FurtherCommand extends Callable<Integer> {}
