package org.parley.experiments.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.check.InvalidSpecException;

class NegotiationTextTest {

  private static final List<String> AGENTS = List.of("a", "b", "c");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nested             | a: ∅, b: {a}, c: {a, b}",
        "nested: c, a, b    | a: {c}, b: {a, c}, c: ∅",
        "independent        | a: ∅, b: ∅, c: ∅",
        "full               | a: {b, c}, b: {a, c}, c: {a, b}",
        "a->b, b -> c       | a: ∅, b: {a}, c: {b}",
        "a->c,b->c          | a: ∅, b: ∅, c: {a, b}",
      })
  void readsRules(String text, String sets) {
    assertEquals(sets, NegotiationText.read(text, AGENTS).over(AGENTS).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a->", "->a", "a->b->c", "a->b,", "a>b", "Nested"})
  void refusesWhatIsNoRule(String text) {
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> NegotiationText.read(text, AGENTS));
    assertTrue(refused.getMessage().contains("links AGENT->AGENT"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nested:", "nested:a,b", "nested:a,b,z", "a->z", "a->a", "a->b,b->a"})
  void refusesWhatDoesNotFitTheAgents(String text) {
    assertThrows(InvalidSpecException.class, () -> NegotiationText.read(text, AGENTS));
  }
}
