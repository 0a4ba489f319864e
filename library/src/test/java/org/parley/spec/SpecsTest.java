package org.parley.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.game.FactorGraph;
import org.parley.game.LocalHistory;
import org.parley.negotiation.Negotiation;
import org.parley.schedule.Annealing;
import org.parley.schedule.Exponential;
import org.parley.schedule.Linear;
import org.parley.schedule.Span;
import org.parley.schedule.ThreeStage;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class SpecsTest {

  private static <T> void comesBack(Codec<T> codec, T value) {
    String json = codec.write(value);
    assertEquals(value, codec.read(json), json);
    assertEquals(json, codec.write(codec.read(json)));
    assertEquals(value.toString(), codec.read(json).toString());
  }

  private static Span span(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Span.ofTraining(random.nextDouble(0.001, 0.99));
      case 1 -> Span.episodes(random.nextLong(1, 1L << 40));
      default -> Span.steps(random.nextInt(1, 1000));
    };
  }

  private static Annealing schedule(SplittableRandom random, int depth) {
    double to = random.nextDouble(1e-6, 2);
    double from = to + random.nextDouble(100);
    return switch (random.nextInt(depth > 0 ? 12 : 8)) {
      case 0 -> new Exponential(from, to, span(random));
      case 1 -> new Linear(from, 0, span(random));
      case 2 -> Annealing.constant(to);
      case 3 -> Annealing.burst(to);
      case 4 -> Annealing.relaxation(from);
      case 5 -> Annealing.geometric();
      case 6 -> new ThreeStage(3 + from);
      case 7 -> Annealing.decay(from, to, 0.7);
      case 8 -> schedule(random, depth - 1).andThen(schedule(random, depth - 1), span(random));
      case 9 -> schedule(random, depth - 1).held();
      case 10 -> new Linear(from, to, span(random)).restarted(random.nextInt(2, 9));
      default -> new Linear(from, to, span(random)).andThen(schedule(random, depth - 1));
    };
  }

  @Test
  void schedulesComeBack() {
    Cases.check(
        500,
        random -> {
          Annealing annealing = schedule(random, 3);
          comesBack(Specs.ANNEALING, annealing);
          double above = random.nextDouble(1, 9);
          Span patience = Span.ofTraining(random.nextDouble(0.01, 0.9));
          comesBack(Specs.ANNEALING, Annealing.adaptive(annealing, above, patience));
        });
  }

  @Test
  void negotiationsComeBack() {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    heard.put("b \"quoted\"", List.of("a", "ünï"));
    heard.put("a", List.of());
    for (Negotiation negotiation :
        List.of(
            Negotiation.strictlyNested(),
            Negotiation.strictlyNested(List.of("b", "a")),
            Negotiation.independent(),
            Negotiation.full(),
            Negotiation.heard(heard),
            Negotiation.heard(Map.of()),
            Negotiation.custom(heard),
            Negotiation.randomDag(0.25),
            Negotiation.randomDag(1).drawnOnce(),
            Negotiation.randomDagOf(5).resampledEvery(1L << 50),
            Negotiation.sampledPeers(2).drawnOnce(),
            Negotiation.sampledPeers(1).resampledEvery(7))) {
      comesBack(Specs.NEGOTIATION, negotiation);
    }
  }

  @Test
  void graphsAndHistoriesComeBack() {
    FactorGraph graph =
        FactorGraph.of(
            List.of("a", "b \"quoted\"", "ünï"),
            List.of(List.of("a", "b \"quoted\""), List.of("ünï"), List.of("a", "ünï")));
    comesBack(Specs.FACTOR_GRAPH, graph);
    comesBack(Specs.FACTOR_GRAPH, FactorGraph.chain(50));
    assertEquals(
        "{\"factorGraph\":{\"agents\":[\"a1\",\"a2\"],\"factors\":[[\"a1\",\"a2\"]]}}",
        Specs.FACTOR_GRAPH.write(FactorGraph.chain(2)));
    comesBack(Specs.HISTORY, LocalHistory.of(3));
    comesBack(Specs.HISTORY, LocalHistory.of(1).withActions());
    for (String bad :
        List.of(
            "{\"factorGraph\":{\"agents\":[\"a\"],\"factors\":[[\"b\"]]}}",
            "{\"factorGraph\":{\"agents\":[\"a\"],\"factors\":[\"a\"]}}",
            "{\"factorGraph\":{\"agents\":[\"a\"],\"factors\":[[1]]}}",
            "{\"factorGraph\":{\"agents\":[\"a\"],\"factors\":{}}}",
            "{\"factorGraph\":{\"agents\":[\"a\"]}}")) {
      Refusals.of(() -> Specs.FACTOR_GRAPH.read(bad));
    }
    for (String bad :
        List.of(
            "{\"history\":{\"steps\":0,\"actions\":true}}",
            "{\"history\":{\"steps\":1,\"actions\":1}}",
            "{\"history\":{\"steps\":1}}")) {
      Refusals.of(() -> Specs.HISTORY.read(bad));
    }
  }

  @Test
  void kernelsComeBack() {
    Cases.check(
        100,
        random -> {
          Bandwidth.Rule[] rules = Bandwidth.Rule.values();
          Bandwidth.Rule rule = rules[random.nextInt(rules.length)];
          Bandwidth bandwidth =
              new Bandwidth(rule, random.nextDouble(0.1, 9), random.nextDouble(1e-9, 1));
          comesBack(Specs.KERNEL, Kernel.local().with(bandwidth));
          comesBack(Specs.KERNEL, Kernel.joint().inverseMultiquadric().with(bandwidth));
          Repulsion.Scale[] scales = Repulsion.Scale.values();
          Repulsion.Scale scale = scales[random.nextInt(scales.length)];
          comesBack(Specs.REPULSION, new Repulsion(scale, random.nextDouble(0.1, 9)));
        });
  }

  @Test
  void isTheDslsWords() {
    assertEquals(
        """
        {"exponential":{"from":30.0,"to":0.05,"over":{"ofTraining":{"amount":0.9}}}}""",
        Specs.ANNEALING.write(Annealing.exponential(30, 0.05, 0.9)));
    assertEquals(
        """
        {"sampledPeers":{"peers":2,"resampledEvery":1}}""",
        Specs.NEGOTIATION.write(Negotiation.sampledPeers(2)));
    assertEquals(
        """
        {"local":{"shape":"gaussian","bandwidth":{"median":{"scale":1.0,"floor":0.001}}}}""",
        Specs.KERNEL.write(Kernel.local()));
  }

  @Test
  void readsWholeNumbersAsNumbers() {
    assertEquals(
        Annealing.constant(2), Specs.ANNEALING.read(" {\"constant\": {\"temperature\": 2}} "));
  }

  private static <T> void refused(Codec<T> codec, String json, String... messages) {
    InvalidSpecException refused = Refusals.of(() -> codec.read(json));
    assertEquals(messages.length, refused.problems().size(), refused::getMessage);
    for (String message : messages) {
      assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }
  }

  @Test
  void everythingWrongIsToldAtOnceUnderItsPath() {
    refused(
        Specs.ANNEALING,
        """
        {"then": {"first": {"exponential": {"from": "hot", "over": {"ofTraining": {"amount": 1e999}},
         "end": 1}}, "next": {"cosine": {}}, "after": {"days": {"amount": 1}}}}""",
        "then / first / exponential / from = \"hot\": must be a finite number.",
        "then / first / exponential / to = missing: must be a number.",
        "then / first / exponential / over / ofTraining / amount = ",
        "then / first / exponential / end = 1: must be one of from, to, over.",
        "then / next / annealing = {\"cosine\":{}}: must be one of exponential, linear,",
        "then / after / span = {\"days\":{\"amount\":1}}: must be one of ofTraining, episodes, steps.");
  }

  @Test
  void rangesAreTheValuesOwn() {
    refused(
        Specs.ANNEALING,
        "{\"linear\": {\"from\": -1, \"to\": 2, \"over\": {\"episodes\": {\"amount\": 0.5}}}}",
        "linear / from = -1.0: must be a finite number above 0.",
        "linear / over = 0.5 episodes: must be a whole number of episodes from 1");
    refused(
        Specs.NEGOTIATION,
        "{\"sampledPeers\": {\"peers\": 99999999999999999999}}",
        "sampledPeers / peers = 99999999999999999999: must be a whole number between");
    refused(
        Specs.NEGOTIATION,
        "{\"sampledPeers\": {\"peers\": 1.5, \"resampledEvery\": 0}}",
        "sampledPeers / peers = 1.5: must be a whole number");
    refused(Specs.NEGOTIATION, "{\"sets\": {\"b\": \"a\"}}", "sets / b = \"a\": must be a list");
    refused(Specs.NEGOTIATION, "{\"full\": {\"of\": 1}}", "full / of = 1: must be left out.");
    refused(Specs.NEGOTIATION, "{\"full\": 3}", "full / arguments = 3: must be a JSON object.");
    refused(
        Specs.KERNEL,
        "{\"local\": {\"shape\": 1, \"bandwidth\": {\"median\": {\"scale\": 0, \"floor\": -1}}}}",
        "local / shape = 1: must be one of gaussian, inverseMultiquadric",
        "local / bandwidth / median / scale = 0.0: must be",
        "local / bandwidth / median / floor = -1.0: must be");
  }

  @Test
  void textThatIsNotOneJsonValueIsRefused() {
    for (String broken :
        List.of(
            "{\"constant\": ",
            "{\"full\": {}} {}",
            "{\"constant\": {\"temperature\": 1, \"temperature\": 2}}",
            "{\"constant\": {\"temperature\": NaN}}",
            "[".repeat(5000))) {
      refused(Specs.ANNEALING, broken, "JSON = ");
    }
    for (String other : List.of("", "null", "3", "[]", "{}", "{\"full\": {}, \"sets\": {}}")) {
      refused(Specs.NEGOTIATION, other, "must be one of strictlyNested, independent, full");
    }
  }
}
