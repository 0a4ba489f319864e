package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.Episodes;
import org.parley.game.LocalHistory;
import org.parley.game.LocalMemory;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Training;
import org.parley.learner.Transitions;
import org.parley.learner.Transitions.End;
import org.parley.learner.sequential.Scenes;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.schedule.Annealing;
import org.parley.testing.Refusals;

class LocalHistoryLearningTest {

  private static final int EPISODES = 400;

  private static Svnr quick() {
    return Walk.quick().annealing(Annealing.exponential(0.3, 0.01, 0.6)).build();
  }

  private static Policy learnt(SequentialGame game, long seed, int episodes) {
    Training training = quick().start(game, episodes, seed);
    for (int i = 0; i < episodes; i++) {
      training.step();
    }
    return training.policy();
  }

  private static double meanReturn(LocalHistory remembered, long seed) {
    SequentialGame game = Recall.game(remembered);
    Policy policy = learnt(game, seed, EPISODES);
    return Playing.meanReturn(game, policy, RandomStream.of(seed).named("judged"), 2_000);
  }

  @Test
  void whoRemembersTheCueReachesTheOptimum() {
    for (long seed = 1; seed <= 3; seed++) {
      double plain = meanReturn(LocalHistory.of(Recall.STEPS), seed);
      assertTrue(plain > 0.9 * Recall.BEST, seed + ": " + plain);
      double acting = meanReturn(LocalHistory.of(Recall.STEPS).withActions(), seed);
      assertTrue(acting > 0.9 * Recall.BEST, seed + ", with actions: " + acting);
    }
  }

  /** The bound is proved in {@link Recall}; ±0.1 is more than three standard errors of 2,000. */
  @Test
  void whoForgetsItCannot() {
    for (long seed = 1; seed <= 3; seed++) {
      for (int steps = 1; steps < Recall.STEPS; steps++) {
        double reached = meanReturn(LocalHistory.of(steps), seed);
        assertTrue(reached < Recall.BEST_WITHOUT_MEMORY + 0.1, steps + ": " + reached);
        assertTrue(reached > -0.5, steps + ": it has at least learnt to stay in the middle");
      }
    }
  }

  /** A ring of few frames, so that episodes are overwritten while they are drawn from. */
  @Test
  void theReplaySeesAgainWhatWasSeenAndDone() {
    SequentialGame game = Walk.home(1).remembering(LocalHistory.of(3).withActions());
    int size = game.observationSize();
    assertEquals(3 + 2, size);
    Episodes play = Episodes.of(game, 1);
    play.start(RandomStream.of(3));
    Transitions memory = new Transitions(2, 2, 17);
    float[][] shown = new float[17][];
    Scenes scenes = new Scenes(game, 1, 1);
    RandomStream draws = RandomStream.of(4);
    Matrix seen = Matrix.zeros(1, 2 * size);
    int frame = 0;
    for (int episode = 0; episode < 12; episode++) {
      play.start(RandomStream.of(5).at(episode));
      memory.begin(play.state(0));
      while (!play.ended(0)) {
        Playing.observe(play, new double[size], seen);
        shown[frame] = seen.data().clone();
        float[] u = {unit(draws, 2L * play.time(0)), unit(draws.at(episode), play.time(0))};
        play.step(new double[] {u[0], u[1]});
        End end = play.truncated(0) ? End.TRUNCATED : End.NONE;
        memory.add(u, 0, 0, play.state(0), end);
        frame = (frame + 1) % 17;
      }
      Playing.observe(play, new double[size], seen);
      shown[frame] = seen.data().clone();
      frame = (frame + 1) % 17;
      for (int drawn = 0; drawn < 50; drawn++) {
        int at = memory.draw(draws.at(episode).named("drawn"), drawn, 50, game.history());
        scenes.load(memory, at, 0);
        assertArrayEquals(shown[at], scenes.observations().data());
        scenes.load(memory, memory.followed(at), 0);
        assertArrayEquals(shown[memory.followed(at)], scenes.observations().data());
      }
    }
  }

  private static float unit(RandomStream stream, long position) {
    return (float) (2 * stream.uniform(position) - 1);
  }

  /** Each agent has its own memory, map, counter and the seed; nobody sends anything. */
  @Test
  void agentsApartRememberForThemselves() {
    SequentialGame game = Recall.game(LocalHistory.of(Recall.STEPS).withActions());
    Policy policy = learnt(game, 1, 20);
    int size = game.observationSize();
    List<LoneAgent> agents = AgentPolicy.of(policy).stream().map(part -> part.start(9)).toList();
    List<LocalMemory> memories = List.of(LocalMemory.of(game), LocalMemory.of(game));
    Episodes play = Episodes.of(game, 1);
    Matrix seen = Matrix.zeros(1, 2 * size);
    long step = 0;
    for (int episode = 0; episode < 3; episode++) {
      play.start(RandomStream.of(6).at(episode));
      float cue = (float) play.state(0)[0];
      memories.forEach(memory -> memory.begin(cue));
      while (!play.ended(0)) {
        Playing.observe(play, new double[size], seen);
        float[] together = policy.jointActions(seen, CommonRandomness.of(9).at(step)).row(0);
        float[] apart = new float[2];
        for (int i = 0; i < 2; i++) {
          float[] own = agents.get(i).act(step, memories.get(i).numbers());
          apart[i] = own[0];
          memories.get(i).next(own, 0);
        }
        assertArrayEquals(together, apart);
        play.step(new double[] {apart[0], apart[1]});
        step++;
      }
    }
  }

  @Test
  void historiesLongerThanAnEpisodeAreNotLearnt() {
    SequentialGame tooLong =
        SequentialGame.named("Long")
            .agents(ActionSpace.interval(-1, 1), "a", "b")
            .step(s -> s.reward(0))
            .observe(1, (s, agent, seen) -> seen.add(0))
            .history(LocalHistory.of(4))
            .horizon(3)
            .build();
    Refusals.assertPlaces(List.of("game / history"), () -> quick().start(tooLong, 1, 1));
  }
}
