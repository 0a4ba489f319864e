package org.parley.learner.offpolicy;

import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.learner.Transitions;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Rollout;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.RandomStream;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.schedule.Thermometer;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * Plays episode after episode into memory and, every so many steps of the game, lets a {@link
 * Method} learn from it.
 */
public final class OffPolicyTraining implements Resumable {

  private final SequentialSettings settings;
  private final Optimiser optimiser;
  private final long episodes;
  private final RandomStream root;
  private final Transitions memory;
  private final Method method;
  private final Rollout rollout;
  private final Thermometer thermometer;
  private Moment now;
  private long episode;
  private long played;
  private long updates;
  private double lastReturn = Double.NaN;
  private double loss = Double.NaN;

  /** Makes a method over an empty memory. */
  @FunctionalInterface
  public interface Factory {

    /**
     * The method before its first update.
     *
     * @param weights the stream that fresh networks are drawn from
     */
    Method make(SequentialGame game, Transitions memory, RandomStream weights);
  }

  /**
   * Training before its first episode.
   *
   * @param spec with the options of {@link Shared}
   * @param episodes how many there will be
   */
  public OffPolicyTraining(
      Settings spec, SequentialGame game, long episodes, long seed, Factory factory) {
    settings = spec.get(Shared.SEQUENTIAL);
    optimiser = spec.get(Shared.OPTIMISER);
    this.episodes = episodes;
    root = RandomStream.of(seed);
    int dimension = game.space().dimension();
    memory = new Transitions(game.stateSize(), dimension, spec.get(Shared.REPLAY_CAPACITY));
    method = factory.make(game, memory, root.named("weights"));
    rollout = new Rollout(game, method, memory);
    Annealing annealing =
        spec.has(Shared.ANNEALING) ? spec.get(Shared.ANNEALING) : Annealing.constant(0);
    thermometer = annealing.start(episodes, game.horizon());
    now = moment();
  }

  @Override
  public void step() {
    now = moment();
    method.begin(now);
    rollout.begin(root.named("episode").at(episode));
    RandomStream execution = root.named("execution").at(episode);
    int step = 0;
    boolean more = true;
    while (more) {
      more = rollout.step(execution.at(step++));
      played++;
      if (played % settings.stepsPerUpdate() == 0) {
        loss = method.update(root.named("update").at(updates++), now);
      }
    }
    thermometer.advance(Double.NaN);
    lastReturn = rollout.earned();
    if (lastReturn > 0 && settings.successes() > 0) {
      memory.praise();
    }
    episode++;
  }

  private Moment moment() {
    double progress = (double) episode / episodes;
    return new Moment(thermometer.temperature(), progress, optimiser.share(progress));
  }

  @Override
  public long stepsDone() {
    return episode;
  }

  @Override
  public long environmentSteps() {
    return played;
  }

  @Override
  public long gradientSteps() {
    return updates;
  }

  @Override
  public double temperature() {
    return now.temperature();
  }

  @Override
  public double lastReward() {
    return lastReturn;
  }

  @Override
  public double criticLoss() {
    return loss;
  }

  @Override
  public Policy policy() {
    return method.policy();
  }

  @Override
  public Replay replay() {
    return memory.actionsAndRewards();
  }

  @Override
  public Policy policyOf(StateReader in) {
    return method.policyOf(in);
  }

  @Override
  public void save(StateWriter out) {
    method.save(out.within("method"));
    memory.save(out.within("memory"));
    out.put("episode", episode);
    out.put("played", played);
    out.put("updates", updates);
    out.put("temperature", now.temperature());
    out.put("progress", now.progress());
    out.put("rate", now.rate());
    out.put("lastReturn", lastReturn);
    out.put("criticLoss", loss);
    out.put("schedule/step", thermometer.state().step());
    out.put("schedule/position", thermometer.state().position());
  }

  @Override
  public void load(StateReader in) {
    method.load(in.within("method"));
    memory.load(in.within("memory"));
    episode = in.whole("episode", 0, episodes);
    played = in.whole("played", 0, Long.MAX_VALUE);
    updates = in.whole("updates", 0, Long.MAX_VALUE);
    now = new Moment(in.number("temperature"), in.number("progress"), in.number("rate"));
    lastReturn = in.number("lastReturn");
    loss = in.number("criticLoss");
    thermometer.restore(
        new Thermometer.State(in.whole("schedule/step"), in.number("schedule/position")));
  }
}
