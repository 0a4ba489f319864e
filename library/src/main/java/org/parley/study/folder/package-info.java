/**
 * A study in a folder: what was asked, where it was made, every finished run, and where the others
 * stand. Whatever ends the process, finished runs stay and the others go on from where they were
 * put down.
 *
 * <pre>
 * study.json                     what was asked, and where it was begun
 * lock                           held by the one process that writes
 * runs/1-svnr.seed-3.run         a finished run: written last, so it counts once it is there
 * runs/1-svnr.seed-3.json        its numbers for other programs
 * runs/1-svnr.seed-3.npy         particles of its last policy
 * runs/1-svnr.seed-4.checkpoint  where a run stands that has not finished, and .previous
 * </pre>
 *
 * <p>Finished runs are never written again. The digest of a study is a function of what was asked
 * and of its runs' bits: equal on one thread or many, in another process, in another order of
 * seeds, and after being killed and resumed.
 */
package org.parley.study.folder;
