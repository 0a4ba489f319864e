/** What studies are put through: kills, thousands of runs, and a balance of their cost. */
package org.parley.experiments.trial;
