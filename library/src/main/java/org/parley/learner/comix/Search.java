package org.parley.learner.comix;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.learner.mixing.ActionUtilities;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/**
 * The cross-entropy method: every agent's best action by its own utility, in each of so many rows.
 * All rows share the draws; where agents see nothing one row is searched for all.
 */
final class Search {

  private final ActionUtilities utilities;
  private final Matrix observations;
  private final int rows;
  private final int samples;
  private final int elites;
  private final int rounds;
  private final Matrix[] inputs;
  private final Tape[] tapes;
  private final float[] draws;
  private final float[] raw;
  private final float[] centre;
  private final float[] spread;
  private final float[] highest;
  private final int[] order;
  private final Matrix actions;

  /**
   * Room to search in the rows of a matrix of observations that somebody else writes to.
   *
   * @param sees whether agents see anything
   */
  Search(Settings spec, ActionUtilities utilities, Matrix observations, boolean sees) {
    this.utilities = utilities;
    this.observations = observations;
    rows = sees ? observations.rows() : Math.min(1, observations.rows());
    samples = spec.get(Comix.SAMPLES);
    elites = spec.get(Comix.ELITES);
    rounds = spec.get(Comix.ROUNDS);
    JointSpace space = utilities.space();
    inputs = new Matrix[space.agents()];
    tapes = new Tape[space.agents()];
    int widest = 1;
    for (int agent = 0; agent < inputs.length; agent++) {
      Mlp network = utilities.networks().at(agent);
      inputs[agent] = Matrix.zeros(rows * samples, network.spec().inputs());
      tapes[agent] = network.passingTape(rows * samples);
      widest = Math.max(widest, space.dimension(agent));
    }
    draws = new float[samples * widest];
    raw = new float[rows * samples * widest];
    centre = new float[rows * widest];
    spread = new float[rows * widest];
    highest = new float[rows];
    order = new int[elites];
    actions = Matrix.zeros(observations.rows(), space.dimension());
  }

  /**
   * The joint actions found.
   *
   * @return rows × D in [−1, 1]; overwritten by the next search
   */
  Matrix best(RandomStream stream) {
    for (int agent = 0; agent < inputs.length; agent++) {
      Arrays.fill(centre, 0);
      Arrays.fill(spread, 1);
      Arrays.fill(highest, Float.NEGATIVE_INFINITY);
      for (int round = 0; round < rounds; round++) {
        stream.at((long) agent * rounds + round).fillGaussian(draws, 0, draws.length);
        search(agent);
      }
    }
    for (int row = rows; row < actions.rows(); row++) {
      int width = actions.columns();
      System.arraycopy(actions.data(), 0, actions.data(), row * width, width);
    }
    return actions;
  }

  /** One round of one agent in all rows. */
  private void search(int agent) {
    look(agent);
    draw(agent);
    float[] values = utilities.networks().at(agent).forward(inputs[agent], tapes[agent]).data();
    for (int row = 0; row < rows; row++) {
      rank(values, row * samples);
      if (values[order[0]] > highest[row]) {
        highest[row] = values[order[0]];
        keep(agent, row);
      }
      narrow(utilities.space().dimension(agent), row);
    }
  }

  /** What the agent sees, once for each sample. */
  private void look(int agent) {
    Matrix into = inputs[agent];
    for (int row = 0; row < rows; row++) {
      utilities.views().fill(observations, agent, row, into, row * samples);
      for (int sample = 1; sample < samples; sample++) {
        int from = row * samples * into.columns();
        int to = from + sample * into.columns();
        System.arraycopy(into.data(), from, into.data(), to, utilities.views().width());
      }
    }
  }

  private void draw(int agent) {
    int dimension = utilities.space().dimension(agent);
    Matrix into = inputs[agent];
    int first = utilities.views().width();
    for (int at = 0; at < rows * samples; at++) {
      int row = at / samples;
      int sample = at % samples;
      for (int d = 0; d < dimension; d++) {
        int own = row * dimension + d;
        float drawn = centre[own] + spread[own] * draws[sample * dimension + d];
        raw[at * dimension + d] = drawn;
        into.data()[at * into.columns() + first + d] = Activation.tanh(drawn);
      }
    }
  }

  /** Puts the places of the highest values of a row's samples in order, highest first. */
  private void rank(float[] values, int from) {
    int found = 0;
    for (int at = from; at < from + samples; at++) {
      int place = found;
      while (place > 0 && values[at] > values[order[place - 1]]) {
        place--;
      }
      if (place < elites) {
        found = Math.min(elites, found + 1);
        System.arraycopy(order, place, order, place + 1, found - 1 - place);
        order[place] = at;
      }
    }
  }

  private void keep(int agent, int row) {
    int dimension = utilities.space().dimension(agent);
    int from = order[0] * inputs[agent].columns() + utilities.views().width();
    int to = row * actions.columns() + utilities.space().offset(agent);
    System.arraycopy(inputs[agent].data(), from, actions.data(), to, dimension);
  }

  /** Centre and spread of the next round: mean and deviation of the elites, before tanh. */
  private void narrow(int dimension, int row) {
    for (int d = 0; d < dimension; d++) {
      double mean = 0;
      double square = 0;
      for (int at : order) {
        mean += raw[at * dimension + d] / (double) elites;
      }
      for (int at : order) {
        double apart = raw[at * dimension + d] - mean;
        square += apart * apart / elites;
      }
      centre[row * dimension + d] = (float) mean;
      spread[row * dimension + d] = (float) Math.sqrt(square);
    }
  }
}
