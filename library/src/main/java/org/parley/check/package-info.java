/**
 * How bad input is refused: every {@link org.parley.check.Problem} of a specification is collected
 * before one {@link org.parley.check.InvalidSpecException} reports them all, each with its place,
 * its value, what is allowed and the remedy. Nothing is clamped or repaired.
 */
package org.parley.check;
