package org.parley.learner.offpolicy;

import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * Deterministic actors that explore, with target actors that trail them, and a batch to learn from;
 * what they learn by is a subclass's.
 */
public abstract class ActorsMethod implements Method {

  /** Discount, target networks and what is drawn from memory. */
  protected final SequentialSettings settings;

  /** What acts. */
  protected final Actors actors;

  /** What would act in the states that follow, trailing by τ. */
  protected final Actors targetActors;

  /** The steps of an update, each state after them in one row. */
  protected final Batch batch;

  /** The states that the batch's steps were taken in. */
  protected final Scenes scenes;

  /** The same, or one scene for them all where they are all the same. */
  protected final Scenes moved;

  /** What the actors would do in these now, once it {@link Actors.Pass#act acts}. */
  protected final Actors.Pass now;

  /** What the target actors would do in the states that follow, once it acts. */
  protected final Actors.Pass next;

  /** One a row, for subclasses to write. */
  protected final float[] targets;

  private final Exploration exploration;
  private final Actors.Pass acting;

  /**
   * Fresh actors.
   *
   * @param spec with the options of {@link Shared} and {@link Exploration}
   */
  protected ActorsMethod(
      Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    settings = spec.get(Shared.SEQUENTIAL);
    exploration = new Exploration(spec, game.space().dimension());
    actors = Actors.initialised(game, spec, weights.named("policy"));
    targetActors = actors.copy();
    int rows = spec.get(Shared.BATCH);
    acting = actors.pass(1);
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    moved = Scenes.areAlike(game) ? new Scenes(game, 1, 1) : scenes;
    now = actors.pass(moved.observations());
    next = targetActors.pass(batch.next().observations());
    targets = new float[rows];
  }

  /**
   * Learns from {@link #batch} and {@link #scenes}, which are drawn.
   *
   * @return the critic's loss before it
   */
  protected abstract double learn(RandomStream stream, Moment moment);

  /** p of the {@link org.parley.learner.sequential.Leniency}. */
  protected final double ramp(Moment moment) {
    return settings.leniency().ramp(moment.progress());
  }

  @Override
  public final void begin(Moment moment) {
    exploration.begin(moment);
  }

  @Override
  public final Matrix observations() {
    return acting.observations();
  }

  @Override
  public Matrix act(RandomStream noise) {
    Matrix u = acting.act();
    exploration.add(noise, u);
    return u;
  }

  @Override
  public final double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    batch.scenes(scenes);
    double loss = learn(stream, moment);
    targetActors.track(actors, settings.targetRate());
    return loss;
  }

  @Override
  public final Policy policy() {
    return new ActorsPolicy(actors.copy());
  }

  @Override
  public final Policy policyOf(StateReader in) {
    Actors copy = actors.copy();
    copy.load(in);
    return new ActorsPolicy(copy);
  }

  /** Writes the actors and their exploration; subclasses add what they learn by. */
  @Override
  public void save(StateWriter out) {
    actors.save(out.within("actors"));
    targetActors.save(out.within("targetActors"));
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    actors.load(in.within("actors"));
    targetActors.load(in.within("targetActors"));
    exploration.load(in.within("exploration"));
  }
}
