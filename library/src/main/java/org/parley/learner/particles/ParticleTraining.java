package org.parley.learner.particles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Particles that negotiate, round by round: state in, state out, all randomness at the start. */
final class ParticleTraining implements Resumable {

  private static final int MOMENTS = 10;

  private final ParticleNegotiation spec;
  private final OneShotGame game;
  private final JointSpace space;
  private final JointValue value;
  private final long rounds;
  private final Round round;
  private final double[] u;
  private final Replay replay;
  private final List<Negotiated.Moment> moments = new ArrayList<>();
  private long done;
  private long settledAt;
  private double lastMove = Double.NaN;
  private double temperature;
  private double lastReward = Double.NaN;

  ParticleTraining(
      ParticleNegotiation spec, OneShotGame game, JointValue value, long rounds, long seed) {
    this.spec = spec;
    this.game = game;
    this.space = game.space();
    this.value = value;
    this.rounds = rounds;
    this.round = new Round(spec, spec.setsOf(game), space, value);
    this.u = new double[spec.particles() * space.dimension()];
    this.replay = new Replay(space.dimension(), 1_000_000);
    this.temperature = spec.annealing().temperature(0, rounds);
    RandomStream start = RandomStream.of(seed).named("particles");
    for (int i = 0; i < u.length; i++) {
      u[i] = 2 * start.uniform(i) - 1;
    }
    remember();
  }

  @Override
  public void step() {
    execute();
    negotiate();
  }

  /** Plays particle 0 (Theorem 3.2). */
  private void execute() {
    double[] joint = new double[space.dimension()];
    Units.toGame(space, u, 0, joint);
    lastReward = value.value(joint);
    Matrix unit = Matrix.zeros(1, joint.length);
    for (int d = 0; d < joint.length; d++) {
      unit.data()[d] = (float) u[d];
    }
    replay.add(unit, 0, (float) lastReward);
  }

  /** One round. */
  void negotiate() {
    double alpha = spec.annealing().temperature(done, rounds);
    lastMove = round.apply(u, alpha);
    done++;
    if (lastMove > spec.tolerance() || alpha != temperature) {
      settledAt = lastMove > spec.tolerance() ? done : done - 1;
    }
    temperature = alpha;
    if (done * MOMENTS / rounds > (done - 1) * MOMENTS / rounds) {
      remember();
    }
  }

  private void remember() {
    moments.add(new Negotiated.Moment(done, temperature, Units.toGame(space, u)));
  }

  /** What the rounds so far have come to. */
  Negotiated negotiated() {
    boolean agreed = settledAt < done;
    return new Negotiated(
        spec,
        game,
        done,
        temperature,
        agreed,
        settledAt,
        lastMove,
        space.dimension(),
        Arrays.copyOf(u, u.length),
        moments);
  }

  @Override
  public long stepsDone() {
    return done;
  }

  @Override
  public double temperature() {
    return temperature;
  }

  @Override
  public double lastReward() {
    return lastReward;
  }

  /** 0: there is no critic, Q is the reward itself. */
  @Override
  public double criticLoss() {
    return 0;
  }

  @Override
  public Policy policy() {
    return new ParticlePolicy(Units.toGame(space, u));
  }

  @Override
  public Replay replay() {
    return replay;
  }

  @Override
  public Policy policyOf(StateReader in) {
    Matrix particles = Matrix.zeros(spec.particles(), space.dimension());
    in.fill("particles", particles.data());
    return new ParticlePolicy(particles);
  }

  @Override
  public void save(StateWriter out) {
    out.put("particles", u);
    replay.save(out.within("replay"));
    out.put("done", done);
    out.put("settledAt", settledAt);
    out.put("lastMove", lastMove);
    out.put("temperature", temperature);
    out.put("lastReward", lastReward);
    out.put("moments", moments.size());
    for (int i = 0; i < moments.size(); i++) {
      save(moments.get(i), out.within("moments/" + i));
    }
  }

  private static void save(Negotiated.Moment moment, StateWriter out) {
    out.put("round", moment.round());
    out.put("temperature", moment.temperature());
    out.put("particles", moment.particles().data());
  }

  @Override
  public void load(StateReader in) {
    in.fill("particles", u);
    replay.load(in.within("replay"));
    done = in.whole("done", 0, rounds);
    settledAt = in.whole("settledAt", 0, done);
    lastMove = in.number("lastMove");
    temperature = in.number("temperature");
    lastReward = in.number("lastReward");
    moments.clear();
    long count = in.whole("moments", 1, MOMENTS + 1L);
    for (int i = 0; i < count; i++) {
      moments.add(moment(in.within("moments/" + i)));
    }
  }

  private Negotiated.Moment moment(StateReader in) {
    Matrix particles = Matrix.zeros(spec.particles(), space.dimension());
    in.fill("particles", particles.data());
    return new Negotiated.Moment(in.whole("round"), in.number("temperature"), particles);
  }
}
