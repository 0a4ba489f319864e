package org.parley.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;

/** Looks at what a refused specification says. */
public final class Refusals {

  private Refusals() {}

  /** The refusal that the action must end in. */
  public static InvalidSpecException of(Executable action) {
    return assertThrows(InvalidSpecException.class, action);
  }

  /** Asserts the places named by the refusal that the action must end in, in order. */
  public static void assertPlaces(List<String> places, Executable action) {
    assertEquals(places, of(action).problems().stream().map(Problem::where).toList());
  }
}
