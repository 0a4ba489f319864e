package org.parley.learner.offpolicy;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** Deterministic actors, one an agent: u_i = tanh(f_i(what i sees)), in [−1, 1]. */
public final class Actors implements Stateful {

  private final SequentialGame game;
  private final Views views;
  private final Networks maps;

  private Actors(SequentialGame game, Views views, Networks maps) {
    this.game = game;
    this.views = views;
    this.maps = maps;
  }

  /** Fresh ones. */
  public static Actors initialised(SequentialGame game, Settings spec, RandomStream weights) {
    Views views = new Views(game, spec.get(Shared.SEQUENTIAL).inputScale());
    List<Mlp> maps = new ArrayList<>();
    for (int agent = 0; agent < game.space().agents(); agent++) {
      int outputs = game.space().dimension(agent);
      MlpSpec shape = MlpSpec.relu(views.width(), spec.get(Shared.POLICY_HIDDEN), outputs);
      maps.add(Mlp.initialised(shape, weights.at(agent)));
    }
    return new Actors(game, views, new Networks(maps));
  }

  /** Others with the same weights. */
  public Actors copy() {
    return new Actors(game, views, maps.copy());
  }

  /** The game. */
  public SequentialGame game() {
    return game;
  }

  /** An agent's network, before tanh. */
  public Mlp map(int agent) {
    return maps.at(agent);
  }

  /** All of their networks, in the agents' order. */
  public Networks networks() {
    return maps;
  }

  /** Moves these a step towards others: θ̄ ← (1 − τ) θ̄ + τ θ. */
  public void track(Actors online, double tau) {
    maps.track(online.maps, tau);
  }

  @Override
  public void save(StateWriter out) {
    maps.save(out);
  }

  @Override
  public void load(StateReader in) {
    maps.load(in);
  }

  /** Room to act in so many rows of observations. */
  public Pass pass(int rows) {
    return new Pass(Matrix.zeros(rows, maps.count() * game.observationSize()));
  }

  /** Room to act on observations that somebody else writes to. */
  public Pass pass(Matrix observations) {
    return new Pass(observations);
  }

  /** Scratch of acting and of moving actors by what it led to. */
  public final class Pass {
    private final Matrix observations;
    private final Matrix actions;
    private final Matrix[] seen;
    private final Matrix[] raw;
    private final Matrix[] rawGradient;
    private final Tape[] tapes;
    private final float[][] gradients;

    private Pass(Matrix observations) {
      this.observations = observations;
      JointSpace space = game.space();
      int agents = maps.count();
      int rows = observations.rows();
      actions = Matrix.zeros(rows, space.dimension());
      seen = new Matrix[agents];
      raw = new Matrix[agents];
      rawGradient = new Matrix[agents];
      tapes = new Tape[agents];
      gradients = new float[agents][];
      for (int agent = 0; agent < agents; agent++) {
        seen[agent] = Matrix.zeros(rows, views.width());
        rawGradient[agent] = Matrix.zeros(rows, space.dimension(agent));
        tapes[agent] = maps.at(agent).tape(rows);
        gradients[agent] = new float[maps.at(agent).parameters().length];
      }
    }

    /** What is seen, rows × (agents · observation size): to be written before {@link #act}. */
    public Matrix observations() {
      return observations;
    }

    /** The joint actions, rows × D in [−1, 1]; overwritten by the next act. */
    public Matrix act() {
      for (int agent = 0; agent < raw.length; agent++) {
        views.fill(observations, agent, seen[agent]);
        raw[agent] = maps.at(agent).forward(seen[agent], tapes[agent]);
        squash(agent);
      }
      return actions;
    }

    private void squash(int agent) {
      int offset = game.space().offset(agent);
      Matrix pre = raw[agent];
      for (int row = 0; row < pre.rows(); row++) {
        for (int d = 0; d < pre.columns(); d++) {
          actions.set(row, offset + d, Activation.tanh(pre.get(row, d)));
        }
      }
    }

    /** The joint actions of the last {@link #act}. */
    public Matrix actions() {
      return actions;
    }

    /**
     * The gradient, by one actor's weights, of −mean_rows ⟨ascent, u_i⟩ + penalty · mean_rows
     * |f_i|²: a step down it moves the actor's actions up the ascent.
     *
     * @param ascent (k · rows) × D, k for every row, whose mean counts; the agent's own columns do
     * @return overwritten by the next one of this agent
     */
    public float[] gradient(int agent, Matrix ascent, double penalty) {
      int offset = game.space().offset(agent);
      Matrix pre = raw[agent];
      Matrix into = rawGradient[agent];
      for (int row = 0; row < pre.rows(); row++) {
        for (int d = 0; d < pre.columns(); d++) {
          double u = actions.get(row, offset + d);
          double up = mean(ascent, row, offset + d) * (1 - u * u);
          into.set(row, d, (float) ((2 * penalty * pre.get(row, d) - up) / pre.rows()));
        }
      }
      maps.at(agent).backward(into, tapes[agent], gradients[agent], null);
      return gradients[agent];
    }

    private double mean(Matrix ascent, int row, int column) {
      int each = ascent.rows() / actions.rows();
      double sum = 0;
      for (int k = row * each; k < (row + 1) * each; k++) {
        sum += ascent.get(k, column);
      }
      return sum / each;
    }
  }
}
