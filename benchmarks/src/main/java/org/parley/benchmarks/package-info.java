/** JMH benchmarks of the engine's inner loops; docs/performance.md tells how to run them. */
package org.parley.benchmarks;
