/**
 * Ways out: results as files that other tools read. Everything is written from {@link
 * org.parley.study.export.ExportedRun}s, be they from a study or read from a result's file; the
 * same runs give the same bytes. Particles go out as {@code .npy} files by {@code org.parley.nd4j}.
 */
package org.parley.study.export;
