package org.parley.experiments.table;

import org.parley.game.OneShotGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.study.RandomPlay;

/**
 * How many plays, uniform over the box, earn more than a safe peak worth nothing: all that a
 * learner can learn of the good ones from while it has no idea yet.
 */
final class GoodPlays {

  private static final int DRAWS = 200_000;

  private GoodPlays() {}

  /** The expected number among so many plays, from 200,000 draws, always the same ones. */
  static double among(int plays, OneShotGame game) {
    RandomStream stream = RandomStream.of(0).named("good plays");
    Matrix actions = RandomPlay.policy(game).jointActions(stream, DRAWS);
    float[] rewards = new float[DRAWS];
    game.rewards(actions, rewards);
    int good = 0;
    for (float reward : rewards) {
      good += reward > 0 ? 1 : 0;
    }
    return (double) good / DRAWS * plays;
  }

  /** The same, as a table prints it. */
  static String text(int plays, OneShotGame game) {
    return Numbers.plain(rounded(among(plays, game)));
  }

  private static double rounded(double number) {
    return number < 10 ? Math.round(number * 10) / 10.0 : Math.round(number);
  }
}
