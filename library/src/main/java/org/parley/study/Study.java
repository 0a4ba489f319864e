package org.parley.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/**
 * A game, learners by label, seeds and a length of training. Immutable.
 *
 * <pre>{@code
 * Result result = Study.of(MaxOfThree.game(1.5))
 *     .learner("SVNR", Svnr.builder().build())
 *     .episodes(5_000)
 *     .seeds(1, 20)
 *     .build()
 *     .run();
 * }</pre>
 */
public final class Study {

  private final Game game;
  private final Map<String, Learner> learners;
  private final int episodes;
  private final List<Long> seeds;
  private final Plan.Recording recording;
  private final Contract contract;
  private final Map<String, Contract.Search> searched;

  private Study(Builder builder) {
    game = builder.game;
    learners = Collections.unmodifiableMap(new LinkedHashMap<>(builder.learners));
    episodes = builder.episodes;
    seeds = List.copyOf(builder.seeds);
    recording = builder.recording;
    contract = builder.contract;
    searched = Map.copyOf(builder.searched);
  }

  /** Starts a study of a game. */
  public static Builder of(Game game) {
    return new Builder(game);
  }

  /** The game. */
  public Game game() {
    return game;
  }

  /** The learners by label, in the order given. */
  public Map<String, Learner> learners() {
    return learners;
  }

  /** Episodes of each run. */
  public int episodes() {
    return episodes;
  }

  /** The seeds, in the order given. */
  public List<Long> seeds() {
    return seeds;
  }

  /** What is recorded of each run. */
  public Plan.Recording recording() {
    return recording;
  }

  /** What the learners are to have in common; empty where nothing was said. */
  public Optional<Contract> contract() {
    return Optional.ofNullable(contract);
  }

  /** How much was tried to find a learner's settings. */
  public Contract.Search searched(String label) {
    return searched.getOrDefault(label, Contract.Search.NONE);
  }

  /** How the learners keep the contract. */
  public Compliance compliance() {
    return Compliance.of(this);
  }

  /** The same with other labels, which carry all that its contract has to say. */
  Study relabelled(UnaryOperator<String> label) {
    Builder builder = of(game).episodes(episodes).seeds(seeds).recording(recording);
    learners.forEach((old, learner) -> builder.learners.put(label.apply(old), learner));
    return new Study(builder);
  }

  /** The runs to make: every learner with every seed, learner after learner. */
  public List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    learners.forEach(
        (label, learner) ->
            seeds.forEach(
                seed -> plans.add(new Plan(game, label, learner, episodes, seed, recording))));
    return plans;
  }

  /**
   * Makes all runs as the {@link Surroundings} of this thread have it: on all processors, silently,
   * unless something else was said.
   */
  public Result run() {
    return Surroundings.ofThisThread().run(this);
  }

  /** Makes all runs on all processors. */
  public Result run(TrainingListener listener) {
    return run(Runtime.getRuntime().availableProcessors(), listener);
  }

  /**
   * Makes all runs. Interrupting the calling thread ends them; the result then holds what was
   * reached, and the thread's interrupted flag is set again.
   *
   * @param threads runs made at the same time, at least 1
   * @param listener told how runs go, from several threads
   */
  public Result run(int threads, TrainingListener listener) {
    return new StudyRunner(List.of(this), threads, listener).run().get(0);
  }

  /** Gathers the parts of a study; {@link #build()} checks them together. */
  public static final class Builder {
    private final Game game;
    private final Map<String, Learner> learners = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private int episodes = 5_000;
    private List<Long> seeds = List.of(1L);
    private Plan.Recording recording = Plan.Recording.standard();
    private Contract contract;
    private final Map<String, Contract.Search> searched = new LinkedHashMap<>();

    private Builder(Game game) {
      this.game = game;
    }

    /** Adds a learner under a label of its own. */
    public Builder learner(String label, Learner learner) {
      problems.require(
          learners.put(label, learner) == null,
          "learner",
          "\"" + label + "\" twice",
          "a label of its own for each learner",
          "Rename one of the two.");
      return this;
    }

    /** Plays of the game in each run, one learning step each. Default: 5,000, as in the papers. */
    public Builder episodes(int value) {
      episodes = value;
      return this;
    }

    /** All seeds from {@code first} to {@code last}. Default: 1. */
    public Builder seeds(long first, long last) {
      return seeds(LongStream.rangeClosed(first, last).boxed().toList());
    }

    /** These seeds. */
    public Builder seeds(List<Long> values) {
      seeds = List.copyOf(values);
      return this;
    }

    /** What is recorded of each run. */
    public Builder recording(Plan.Recording value) {
      recording = value;
      return this;
    }

    /** What the learners are to have in common; who departs from it is marked, not refused. */
    public Builder contract(Contract value) {
      contract = value;
      return this;
    }

    /** How much was tried to find a learner's settings. Default: nothing. */
    public Builder searched(String label, Contract.Search value) {
      searched.put(label, value);
      return this;
    }

    /**
     * The study.
     *
     * @throws InvalidSpecException naming everything that is missing or wrong
     */
    public Study build() {
      Problems all = new Problems();
      problems.all().forEach(all::add);
      all.require(!learners.isEmpty(), "learners", "none", "at least 1", "Add learner(…) { … }.");
      all.requireRange(
          "episodes", episodes, 1, Integer.MAX_VALUE, "The papers train for 5,000 episodes.");
      all.require(!seeds.isEmpty(), "seeds", "none", "at least 1 seed", "Write seeds = 1..20.");
      all.require(
          seeds.stream().distinct().count() == seeds.size(),
          "seeds",
          seeds,
          "seeds that differ",
          "The same seed gives the same run.");
      searched
          .keySet()
          .forEach(
              label ->
                  all.require(
                      learners.containsKey(label),
                      "searched",
                      "\"" + label + "\"",
                      "one of " + learners.keySet(),
                      "Check its spelling."));
      learners.forEach(
          (label, learner) -> all.collect("learner(\"" + label + "\")", () -> fits(learner)));
      all.throwIfAny("study of " + game);
      return new Study(this);
    }

    /** Lets a learner refuse the game now rather than when its first run starts. */
    private Boolean fits(Learner learner) {
      learner.start(game, Math.max(1, episodes), 0);
      return true;
    }
  }
}
