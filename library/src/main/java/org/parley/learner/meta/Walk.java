package org.parley.learner.meta;

import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;

/**
 * The dynamics of a learner on a game: parameters that take steps. A step allocates nothing, and
 * its random numbers are those of its own number, so a walk goes on from any {@link State} as it
 * would have. Not for use by several threads at once.
 */
public final class Walk {

  private final MetaGradient learner;
  private final Target handOff;
  private final Layout layout;
  private final Parametrisation parametrisation;
  private final TermsPass pass;
  private final long steps;
  private final RandomStream root;
  private long key;
  private final double[] parameters;
  private final double[] logits;
  private final Parametrisation.Point point;
  private final JointPolicy policy;
  private long done;
  private boolean handedOff;

  Walk(MetaGradient learner, Layout layout, long steps, long seed) {
    this.learner = learner;
    this.layout = layout;
    handOff = learner.handOff().orElse(null);
    this.steps = Math.max(1, steps);
    parametrisation = learner.parametrisation(layout);
    pass = new TermsPass(parametrisation, layout, learner.estimator().over(layout), learner);
    parameters = new double[parametrisation.size()];
    logits = new double[layout.size()];
    point = parametrisation.point();
    policy = new JointPolicy(layout);
    root = RandomStream.of(seed).named("meta");
    begin();
  }

  /**
   * All that changes.
   *
   * @param step steps taken
   * @param parameters of all agents
   * @param handedOff whether the correction was given up
   */
  public record State(long step, double[] parameters, boolean handedOff) {}

  /** Draws parameters of the seed and begins anew. */
  public void begin() {
    parametrisation.draw(root.named("start"), parameters);
    begin(root.named("plays"));
  }

  /** Begins anew from logits, with random numbers of a stream; for tables only. */
  public void begin(double[] from, RandomStream stream) {
    if (!learner.hidden().isEmpty() || from.length != parameters.length) {
      throw new IllegalArgumentException(
          from.length + " logits to begin from, of tables with " + layout.size());
    }
    System.arraycopy(from, 0, parameters, 0, from.length);
    begin(stream);
  }

  private void begin(RandomStream stream) {
    key = stream.key();
    done = 0;
    handedOff = false;
    refresh();
  }

  private void refresh() {
    point.at(parameters, logits);
    policy.set(logits);
    handedOff |= handOff != null && handOff.reached(policy);
  }

  /** Takes a step. */
  public void step() {
    pass.evaluate(parameters, StreamKey.at(key, done));
    double size = learner.stepSize().at(done);
    double lambda = correction();
    Terms terms = pass.terms;
    double bound = learner.hidden().isEmpty() ? learner.bound() : Double.POSITIVE_INFINITY;
    for (int k = 0; k < parameters.length; k++) {
      double update = terms.ordinary()[k] + learner.own() * terms.own()[k];
      double moved = parameters[k] + size * (update + lambda * terms.peer()[k]);
      parameters[k] = Math.max(-bound, Math.min(bound, moved));
    }
    done++;
    refresh();
  }

  /** λ of the next step. */
  public double correction() {
    return handedOff ? 0 : learner.correction().temperature(Math.min(done, steps - 1), steps);
  }

  /** The three terms at the parameters of now, from the plays of the next step. */
  public Terms terms() {
    pass.evaluate(parameters, StreamKey.at(key, done));
    return pass.terms.copy();
  }

  /** Returns and derivatives of the last step, at the parameters before it. */
  public Jet jet() {
    return pass.jet();
  }

  /** Steps taken. */
  public long stepsDone() {
    return done;
  }

  /** Whether the target was reached and the correction given up. */
  public boolean handedOff() {
    return handedOff;
  }

  /** A copy of the parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** A copy of the logits. */
  public double[] logits() {
    return logits.clone();
  }

  /** Where which logit is. */
  public Layout layout() {
    return layout;
  }

  /** The learner. */
  public MetaGradient learner() {
    return learner;
  }

  /** The policies of now: a view that the next step changes. */
  public JointPolicy policy() {
    return policy;
  }

  /** What a checkpoint keeps. */
  public State state() {
    return new State(done, parameters(), handedOff);
  }

  /**
   * Goes on where a checkpoint of the same seed was taken.
   *
   * @throws InvalidSpecException for a state that this walk cannot be in
   */
  public void restore(State state) {
    if (state.step() < 0 || state.parameters().length != parameters.length) {
      throw InvalidSpecException.of(
          learner.id(),
          "state",
          "step " + state.step() + ", " + state.parameters().length + " parameters",
          "of a training with " + parameters.length + " parameters",
          "Restore a checkpoint of the same learner and game.");
    }
    System.arraycopy(state.parameters(), 0, parameters, 0, parameters.length);
    done = state.step();
    refresh();
    handedOff = state.handedOff();
  }
}
