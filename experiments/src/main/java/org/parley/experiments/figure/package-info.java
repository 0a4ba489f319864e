/** Figures that are drawn from the command line. */
package org.parley.experiments.figure;
