/**
 * States as files: named sections of numbers behind a line that says what the file is, before a
 * checksum of it all.
 *
 * <p>Files may come from strangers. They are data: no class is named in them and nothing in them is
 * run; a length is compared with the bytes that are there before anything is allocated; what does
 * not fit is refused with its file's name and its section's.
 *
 * <p>{@link org.parley.store.AtomicFiles} writes: whoever looks sees the old file or the new one.
 */
package org.parley.store;
