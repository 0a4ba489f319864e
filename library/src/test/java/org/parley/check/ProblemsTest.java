package org.parley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.testing.Refusals;

class ProblemsTest {

  @Test
  void reportsEverythingInTheOrderOfTheText() {
    Problems problems = new Problems();
    assertTrue(problems.none());
    assertTrue(problems.requireRange("rows", 3, 1, 5, "Fewer."));
    problems.requireRange("columns", 9, 1, 5, "Fewer.");
    problems.requireRange("depth", 0, 1, Integer.MAX_VALUE, "More.");
    problems.requirePositive("rate", Double.NaN, "Try 1.");
    assertEquals(
        """
        table has 3 problems:
          - columns = 9: must be a whole number from 1 to 5. Fewer.
          - depth = 0: must be a whole number of at least 1. More.
          - rate = NaN: must be a finite number above 0. Try 1.""",
        Refusals.of(() -> problems.throwIfAny("table")).getMessage());
  }

  @Test
  void problemsOfAPartCarryTheirPath() {
    Problems problems = new Problems();
    assertNull(
        problems.collect(
            "svnr",
            () -> {
              throw InvalidSpecException.of("svnr", "particles", 3, "even", "Take 4.");
            }));
    assertEquals("kept", problems.collect("other", () -> "kept"));
    assertEquals("svnr / particles", problems.all().get(0).where());
    assertEquals("particles", problems.all().get(0).within("").where().substring(7));
    assertEquals(
        "study has 1 problem:\n  - svnr / particles = 3: must be even. Take 4.",
        Refusals.of(() -> problems.throwIfAny("study")).getMessage());
  }
}
