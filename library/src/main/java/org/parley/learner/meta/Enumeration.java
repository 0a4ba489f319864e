package org.parley.learner.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.InvalidSpecException;
import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.math.RandomStream;

/**
 * Plays a game out, time after time: every joint action in every state reached so far. To come to a
 * state it plays what led there, so that dynamics which read the clock are seen as they are.
 */
final class Enumeration {

  private static final int MOST_STATES = 20_000;

  private final SequentialGame game;
  private final int agents;
  private final int seen;
  private final int[] actions;
  private final int joint;

  Enumeration(SequentialGame game) {
    this.game = game;
    agents = game.agents().size();
    seen = game.observationSize();
    actions = game.agents().stream().mapToInt(a -> a.actions().names().size()).toArray();
    joint = Arrays.stream(actions).reduce(1, (a, b) -> a * b);
  }

  /**
   * What led to a state: joint actions, one a step; and what agents see in it, one after another.
   */
  private record Reached(int[] played, double[] observations) {}

  /** Coordinates of a state and of what is seen in it: two states of equal key are the same. */
  private record Key(List<Double> numbers) {}

  FiniteProcess process() {
    Tables tables = tables(0);
    Tables again = tables(1);
    if (!tables.equalTo(again)) {
      throw InvalidSpecException.of(
          "play of " + game.name(),
          "game",
          game,
          "a game that draws no random numbers",
          "Enumerate chance as the action of one more agent, or use SVNR.");
    }
    double[][][] situations = new double[agents][][];
    for (int i = 0; i < agents; i++) {
      situations[i] =
          tables.situations.get(i).keySet().stream()
              .map(key -> key.numbers().stream().mapToDouble(x -> x).toArray())
              .toArray(double[][]::new);
    }
    return new FiniteProcess(game, situations, tables.layers);
  }

  private static final class Tables {
    final List<FiniteProcess.Layer> layers = new ArrayList<>();
    final List<Map<Key, Integer>> situations = new ArrayList<>();

    boolean equalTo(Tables other) {
      if (layers.size() != other.layers.size() || !situations.equals(other.situations)) {
        return false;
      }
      for (int t = 0; t < layers.size(); t++) {
        if (!layers.get(t).equalTo(other.layers.get(t))) {
          return false;
        }
      }
      return true;
    }
  }

  private Tables tables(long seed) {
    RandomStream stream = RandomStream.of(seed).named("enumeration");
    Episodes play = Episodes.of(game, joint);
    Tables tables = new Tables();
    for (int i = 0; i < agents; i++) {
      tables.situations.add(new LinkedHashMap<>());
    }
    play.start(same(stream));
    List<Reached> frontier = List.of(new Reached(new int[0], observations(play, 0)));
    int states = 0;
    for (int time = 0; time < game.horizon() && !frontier.isEmpty(); time++) {
      states += frontier.size();
      requireFew(states);
      frontier = layer(frontier, play, stream, tables);
    }
    return tables;
  }

  /** All copies play from the same stream's children: only the actions tell them apart. */
  private static RandomStream same(RandomStream stream) {
    return stream.named("copies");
  }

  private List<Reached> layer(
      List<Reached> frontier, Episodes play, RandomStream stream, Tables tables) {
    FiniteProcess.Layer layer = new FiniteProcess.Layer(frontier.size(), agents, joint);
    Map<Key, Integer> following = new LinkedHashMap<>();
    List<Reached> reached = new ArrayList<>();
    for (int state = 0; state < frontier.size(); state++) {
      Reached here = frontier.get(state);
      for (int i = 0; i < agents; i++) {
        double[] sees = Arrays.copyOfRange(here.observations(), i * seen, (i + 1) * seen);
        Map<Key, Integer> known = tables.situations.get(i);
        layer.situations[state * agents + i] = known.computeIfAbsent(key(sees), k -> known.size());
      }
      replay(play, stream, here.played());
      play.step(everyAction());
      for (int a = 0; a < joint; a++) {
        System.arraycopy(
            play.rewards(), a * agents, layer.rewards, (state * joint + a) * agents, agents);
        if (!play.ended(a)) {
          double[] sees = observations(play, a);
          Key key = key(concatenated(play.state(a), sees));
          if (following.putIfAbsent(key, following.size()) == null) {
            reached.add(new Reached(appended(here.played(), a), sees));
          }
          layer.next[state * joint + a] = following.get(key);
        }
      }
    }
    tables.layers.add(layer);
    return reached;
  }

  private void replay(Episodes play, RandomStream stream, int[] played) {
    play.start(same(stream));
    double[] all = new double[joint * agents];
    for (int jointAction : played) {
      for (int copy = 0; copy < joint; copy++) {
        write(jointAction, all, copy);
      }
      play.step(all);
    }
  }

  private double[] everyAction() {
    double[] all = new double[joint * agents];
    for (int a = 0; a < joint; a++) {
      write(a, all, a);
    }
    return all;
  }

  private void write(int jointAction, double[] all, int copy) {
    int left = jointAction;
    for (int i = agents - 1; i >= 0; i--) {
      all[copy * agents + i] = left % actions[i];
      left /= actions[i];
    }
  }

  private double[] observations(Episodes play, int copy) {
    double[] all = new double[agents * seen];
    double[] one = new double[play.copies() * seen];
    for (int i = 0; i < agents; i++) {
      play.observe(i, one);
      System.arraycopy(one, copy * seen, all, i * seen, seen);
    }
    return all;
  }

  private void requireFew(int states) {
    if (states > MOST_STATES) {
      throw InvalidSpecException.of(
          "play of " + game.name(),
          "states",
          "more than " + MOST_STATES + " over all times",
          "at most " + MOST_STATES,
          "Take a shorter horizon.");
    }
  }

  private static Key key(double[] numbers) {
    return new Key(Arrays.stream(numbers).map(x -> x + 0.0).boxed().toList());
  }

  private static double[] concatenated(double[] one, double[] other) {
    double[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static int[] appended(int[] played, int jointAction) {
    int[] more = Arrays.copyOf(played, played.length + 1);
    more[played.length] = jointAction;
    return more;
  }
}
