/**
 * Studies past one machine: runs as tasks on Apache Spark, results in the same folder.
 *
 * <p>The driver holds the folder's lock and is the only one that writes there. Each run is a Spark
 * job of one task, so that a run that cannot be made takes no other with it. A task gets the study
 * file's text and the number of its run, trains with the ordinary engine, and sends the finished
 * run's bytes back, checksummed; the driver reads them as it would read a file of a stranger, and
 * keeps them.
 */
package org.parley.spark;
