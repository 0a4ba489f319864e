package org.parley.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;
import org.parley.experiments.report.CriticReport;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.ResultPath;
import org.parley.experiments.trial.CriticSight;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Resumable;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.svnr.Svnr;

/**
 * Does the critic of Particle Gather promise more than can be earned, and where does that come
 * from? Trains the first quarter of 5,000 episodes with other settings of the critic's targets and
 * looks at Q on the way.
 *
 * <pre>{@code CriticTrial FOLDER SEEDS}</pre>
 *
 * <p>Writes {@code critic-values.md} and {@code critic-values.json} into FOLDER.
 */
public final class CriticTrial {

  private static final double POSSIBLE = 5;
  private static final int EPISODES = 5_000;
  private static final int TRAINED = 1_250;
  private static final int EVERY = 125;
  private static final int REMEMBERED = 4_000;
  private static final int PLAYS = 400;

  private CriticTrial() {}

  /** Runs the trial. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: CriticTrial FOLDER SEEDS");
      System.exit(ExitCode.REFUSED);
    }
    Problems problems = new Problems();
    ResultPath table = ResultPath.check("FOLDER", args[0] + "/critic-values.md", problems);
    ResultPath numbers = ResultPath.check("FOLDER", args[0] + "/critic-values.json", problems);
    problems.throwIfAny("critic trial");
    List<CriticReport.Row> rows = new ArrayList<>();
    for (Map.Entry<String, Svnr> setting : settings().entrySet()) {
      for (int seed = 1; seed <= Integer.parseInt(args[1]); seed++) {
        rows.add(row(setting.getKey(), setting.getValue(), seed, TRAINED, EVERY));
      }
    }
    Provenance provenance = Provenance.of(ParticleGather.game(), Svnr.sequentialBuilder().build());
    new CriticReport(POSSIBLE, EPISODES, rows).write(provenance, table, numbers);
  }

  /** The defaults and what differs from them. */
  static Map<String, Svnr> settings() {
    SequentialSettings usual = Svnr.sequentialBuilder().build().sequential();
    Map<String, Svnr> settings = new LinkedHashMap<>();
    settings.put("defaults", with(usual));
    settings.put("two critics", with(usual.withCritics(2)));
    settings.put("targets from the critic itself", with(usual.withTargetRate(1)));
    settings.put("none by priority", with(usual.withPrioritised(0)));
    settings.put("three rewards a target", with(usual.withReturnSteps(3)));
    settings.put("three rewards, two critics", with(usual.withReturnSteps(3).withCritics(2)));
    settings.put(
        "all rewards of an episode", with(usual.withReturnSteps(ParticleGather.game().horizon())));
    return settings;
  }

  private static Svnr with(SequentialSettings settings) {
    return Svnr.sequentialBuilder().sequential(settings).build();
  }

  /** One training, looked at every so many episodes. */
  static CriticReport.Row row(String name, Svnr spec, long seed, int trained, int every) {
    SequentialGame game = ParticleGather.game();
    CriticSight sight = new CriticSight(spec, game, REMEMBERED, PLAYS, POSSIBLE);
    Resumable training = (Resumable) spec.start(game, EPISODES, seed);
    List<CriticReport.Moment> moments = new ArrayList<>();
    for (int episode = 1; episode <= trained; episode++) {
      training.step();
      if (episode % every == 0) {
        moments.add(sight.of(training, EPISODES));
      }
    }
    return new CriticReport.Row(name, seed, moments);
  }
}
