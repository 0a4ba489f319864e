package org.parley.study.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.svnr.Quick;
import org.parley.math.RandomStream;

class SearchTest {

  private static final SearchSpace SPACE =
      SearchSpace.builder()
          .logUniform("rate", 1e-4, 1e-1)
          .choice("optimiser", "adam", "sgd")
          .uniform("momentum", 0, 0.99)
          .when("optimiser", "sgd")
          .whole("particles", 16, 64)
          .build();
  private static final Effort EFFORT = new Effort(30, List.of(4L, 1L, 9L, 2L), true);

  @TempDir private Path folder;

  private static double value(Point point, long seed) {
    double noise = RandomStream.of(seed).named(point.toString()).uniform(0);
    double momentum = point.has("momentum") ? point.number("momentum") : 0.3;
    return momentum - Math.abs(Math.log10(point.number("rate")) + 2) + 0.2 * noise;
  }

  private static Search search(Objective objective) {
    return new Search("a test", SPACE, Sampler.treeParzen(), EFFORT, 3, objective);
  }

  @Test
  void sameTrialsOnAnyNumberOfThreads() {
    SearchResult one = search(SearchTest::value).run(1);
    assertEquals(one.trials(), search(SearchTest::value).run(3).trials());
    assertTrue(one.complete());
    long pruned = one.trials().stream().filter(it -> it.state() == Trial.State.PRUNED).count();
    assertTrue(pruned > 3 && pruned < 25, "pruned " + pruned);
    assertEquals(30 * 4 - 2 * pruned, one.evaluations());
  }

  /** Killed after any number of evaluations, with the last line torn or not. */
  @Test
  void takenUpAgainItEndsAsIfNeverInterrupted() throws IOException {
    List<Trial> whole = search(SearchTest::value).run(1).trials();
    Path file = folder.resolve("journal.jsonl");
    search(SearchTest::value).run(2, file, trial -> {});
    byte[] bytes = Files.readAllBytes(file);
    for (int cut : new int[] {0, 1, 300, bytes.length / 3, bytes.length - 1, bytes.length}) {
      Files.write(file, Arrays.copyOf(bytes, cut));
      AtomicInteger evaluated = new AtomicInteger();
      Objective counting =
          (point, seed) -> {
            evaluated.incrementAndGet();
            return value(point, seed);
          };
      assertEquals(whole, search(counting).run(2, file, trial -> {}).trials(), "cut at " + cut);
      long lines = Files.readString(file).lines().count();
      assertEquals(1 + whole.stream().mapToInt(it -> it.values().size()).sum(), lines);
      long kept =
          new String(bytes, 0, cut, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
      assertEquals(lines - Math.max(1, kept), evaluated.get(), "cut at " + cut);
    }
  }

  @Test
  void refusesAnotherSearchsJournalAndBrokenOnes() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    search(SearchTest::value).run(1, file, trial -> {});
    Search other =
        new Search(
            "another",
            SPACE,
            Sampler.random(),
            new Effort(31, List.of(1L), true),
            3,
            SearchTest::value);
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> other.run(1, file, trial -> {}));
    assertEquals(
        List.of("search", "sampler", "trials", "seeds"),
        refused.problems().stream().map(it -> it.where().replaceAll(".* / ", "")).toList());
    List<String> lines = Files.readAllLines(file);
    for (String broken : List.of("[]", "nonsense", "{\"trial\":\"x\"}", "{}")) {
      Files.writeString(file, lines.get(0) + "\n" + broken + "\n");
      InvalidSpecException named =
          assertThrows(
              InvalidSpecException.class,
              () -> search(SearchTest::value).run(1, file, trial -> {}));
      assertTrue(named.getMessage().contains("line 2"), named::getMessage);
    }
  }

  @Test
  void failedTrialsHaveNoValueAndAreNeverBest() {
    SearchResult result =
        search((point, seed) -> point.whole("particles") < 40 ? Double.NaN : 1).run(1);
    assertTrue(result.trials().stream().anyMatch(it -> it.state() == Trial.State.FAILED));
    assertTrue(result.best().orElseThrow().point().whole("particles") >= 40);
  }

  /** A plateau from 1e-3 up, its far edge the best by a hair. */
  @Test
  void aPlateauIsSettledInTheMiddleOfTheSpace() {
    SearchSpace rates = SearchSpace.builder().logUniform("rate", 1e-4, 1e-1).build();
    Objective plateau =
        (point, seed) ->
            point.number("rate") < 9e-4 ? 5 : 10 + 0.001 * Math.log10(point.number("rate"));
    SearchResult result =
        new Search(
                "a plateau", rates, Sampler.grid(7), new Effort(7, List.of(1L), false), 0, plateau)
            .run(1);
    assertEquals(1e-1, result.best().orElseThrow().point().number("rate"), 1e-9);
    assertEquals(1e-1, result.settled(0).orElseThrow().point().number("rate"), 1e-9);
    assertEquals(
        Math.pow(10, -2.5), result.settled(0.01).orElseThrow().point().number("rate"), 1e-9);
    assertEquals(
        Math.pow(10, -1.5), result.settled(0.0006).orElseThrow().point().number("rate"), 1e-9);
    assertThrows(InvalidSpecException.class, () -> result.settled(-1));
  }

  @Test
  void ofEquallyNearOnesTheBetterIsSettledOn() {
    SearchSpace rates = SearchSpace.builder().logUniform("rate", 1e-4, 1e-1).build();
    Objective apart =
        (point, seed) -> Math.abs(Math.log10(point.number("rate")) + 2.5) < 0.9 ? 0 : 9;
    Objective tilted = (point, seed) -> apart.value(point, seed) - point.number("rate");
    for (Objective objective : List.of(apart, tilted)) {
      Effort effort = new Effort(7, List.of(1L), false);
      Search search = new Search("two", rates, Sampler.grid(7), effort, 0, objective);
      assertEquals(
          Math.pow(10, -3.5),
          search.run(1).settled(0.1).orElseThrow().point().number("rate"),
          1e-9);
    }
  }

  @Test
  void pointsLieInTheSpace() {
    Sampler[] samplers = {Sampler.random(), Sampler.treeParzen(), Sampler.grid(3)};
    for (Sampler sampler : samplers) {
      Search search =
          new Search("s", SPACE, sampler, new Effort(80, List.of(1L), false), 1, SearchTest::value);
      for (Trial trial : search.run(1).trials()) {
        Point point = trial.point();
        assertTrue(point.number("rate") >= 1e-4 && point.number("rate") <= 1e-1);
        assertTrue(point.whole("particles") >= 16 && point.whole("particles") <= 64);
        assertEquals(point.choice("optimiser").equals("sgd"), point.has("momentum"));
      }
    }
  }

  @Test
  void randomSearchDrawsFromTheSpacesOwnDistribution() {
    int draws = 20_000;
    double[] logs = new double[draws];
    int[] counts = new int[65];
    for (int i = 0; i < draws; i++) {
      Point point = Sampler.random().next(SPACE, List.of(), RandomStream.of(2).at(i));
      logs[i] = Math.log10(point.number("rate"));
      counts[point.whole("particles")]++;
    }
    assertEquals(-2.5, Arrays.stream(logs).average().orElseThrow(), 0.03);
    int expected = draws / 49;
    for (int particles = 16; particles <= 64; particles++) {
      assertEquals(expected, counts[particles], 5 * Math.sqrt(expected));
    }
  }

  @Test
  void gridHasEveryCombinationOnce() {
    List<Point> points = new GridSearch(3).points(SPACE);
    // 3 rates · (adam + sgd · 3 momenta) · 3 numbers of particles.
    assertEquals(3 * (1 + 3) * 3, points.size());
    assertEquals(points.size(), points.stream().distinct().count());
    SearchSpace wide =
        new SearchSpace(
            IntStream.range(0, 9)
                .mapToObj(
                    i ->
                        new Dimension(
                            "x" + i, new Dimension.Numbers(0, 1, false, false), Optional.empty()))
                .toList());
    assertThrows(InvalidSpecException.class, () -> new GridSearch(5).points(wide));
  }

  /** Densities of a number, over its range, and probabilities of whole ones add up to 1. */
  @Test
  void densitiesAddUpToOne() {
    List<Object> seen = List.of(3L, 5L, 5L, 11L);
    Dimension.Numbers whole = new Dimension.Numbers(1, 12, true, true);
    ParzenDensity counted = ParzenDensity.of(whole, seen);
    double sum =
        LongStream.rangeClosed(1, 12)
            .mapToDouble(value -> Math.exp(counted.logDensity(whole.inner(value))))
            .sum();
    assertEquals(1, sum, 1e-9);
    Dimension.Numbers real = new Dimension.Numbers(-2, 3, false, false);
    ParzenDensity density = ParzenDensity.of(real, List.of(-1.5, 0.0, 2.9));
    int cells = 100_000;
    double area =
        IntStream.range(0, cells)
                .mapToDouble(i -> Math.exp(density.logDensity(-2 + 5 * (i + 0.5) / cells)))
                .sum()
            * 5
            / cells;
    assertEquals(1, area, 1e-6);
  }

  @Test
  void contestsGiveEveryEntrantTheSame() {
    var game = MaxOfThree.game(3.0);
    SearchSpace space = SearchSpace.builder().whole("particles", 2, 4).build();
    Contest.Entrant entrant =
        new Contest.Entrant(
            space, point -> Quick.svnr().particles(2 * point.whole("particles")).batch(16).build());
    Contest contest =
        new Contest(
            game,
            Map.of("one", entrant),
            30,
            Sampler.random(),
            new Effort(2, List.of(1L, 2L), false),
            0);
    SearchResult first = contest.run(2).get("one");
    assertEquals(4, first.evaluations());
    assertEquals(first.trials(), contest.run(1).get("one").trials());
    assertTrue(contest.search("one").name().contains("30 episodes"));
    assertThrows(InvalidSpecException.class, () -> contest.search("other"));
  }

  @Test
  void papersSpaceMakesLearners() {
    assertEquals(6, PaperSpaces.table9().dimensions().size());
    var game = MaxOfThree.game(3.0);
    SearchSpace space = PaperSpaces.svnr(game);
    for (int i = 0; i < 50; i++) {
      Point point = Sampler.random().next(space, List.of(), RandomStream.of(4).at(i));
      String learner = PaperSpaces.svnr(Quick.svnr().build(), point).toString();
      int particles = (point.whole("particles") + 1) / 2 * 2;
      assertTrue(learner.contains("particles = " + particles), learner);
      assertTrue(learner.contains("batch = " + point.choice("batch")), learner);
      assertFalse(point.has("targetRate"));
    }
  }

  @Test
  void aContractHoldsTheRestFixed() {
    var game = MaxOfThree.game(3.0);
    List<Learner> bases = new ArrayList<>(List.of(Quick.svnr().build()));
    Catalogue.all().forEach(it -> bases.add(it.make().apply(it.standard().apply(game))));
    for (Learner base : bases) {
      Contest.Entrant open = PaperSpaces.entrant(game, base).only(PaperSpaces.LEARNING_RATE);
      assertEquals(1, open.space().dimensions().size(), base::id);
      Point point = new Point(Map.of(PaperSpaces.LEARNING_RATE, 1.25e-4));
      String changed = open.learner().apply(point).toString();
      assertTrue(changed.contains("1.25E-4"), changed);
      assertEquals(withoutRates(base.toString()), withoutRates(changed));
    }
  }

  private static String withoutRates(String learner) {
    return learner.replaceAll("earningRate = [0-9.E-]+", "");
  }

  @Test
  void refusesEverythingWrongWithASpaceAtOnce() {
    SearchSpace.Builder wrong =
        SearchSpace.builder()
            .logUniform("rate", 0, 1)
            .uniform("rate", 2, 1)
            .choice("kind", "a", "a")
            .whole("n", 1, 3)
            .when("nothing", "x");
    InvalidSpecException refused = assertThrows(InvalidSpecException.class, wrong::build);
    assertEquals(5, refused.problems().size(), refused::getMessage);
  }
}
