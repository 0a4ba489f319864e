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
  @CsvSource(
      delimiter = '|',
      value = {
        "peers:2            | sampledPeers(2)",
        "peers: 1/every:10  | sampledPeers(1).resampledEvery(10)",
        "dag:0.5/once       | randomDag(density = 0.5).drawnOnce()",
        "dag:3              | randomDag(links = 3)",
        "custom:a->b,b->a   | custom { \"b\" hears \"a\"; \"a\" hears \"b\" }",
        "{\"full\": {}}       | full()",
      })
  void readsDrawnAndOtherRules(String text, String rule) {
    assertEquals(rule, NegotiationText.read(text, AGENTS).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"peers:3", "peers:0", "dag:4", "dag:1.5", "peers:1/every:0", "dag:0.x"})
  void refusesDrawsThatCannotBe(String text) {
    assertThrows(InvalidSpecException.class, () -> NegotiationText.read(text, AGENTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "peers:",
        "peers:x",
        "dag:",
        "peers:1/",
        "peers:1/each",
        "",
        "a",
        "a->",
        "->a",
        "a->b->c",
        "a->b,",
        "a>b",
        "Nested"
      })
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
