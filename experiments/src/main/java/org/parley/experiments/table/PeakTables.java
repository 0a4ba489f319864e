package org.parley.experiments.table;

import java.util.List;
import java.util.Map;
import org.parley.diagnosis.key.AnswerKey;
import org.parley.diagnosis.key.BoltzmannLaw;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.TwinPeaks;
import org.parley.game.zoo.TwoModalities;
import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.negotiation.Negotiation;
import org.parley.stein.Kernel;

/** Two peaks of equal height: are both kept, in which shares, and in accord? */
final class PeakTables {

  private static final double HEIGHT = 10;
  private static final int DRAWS = 1_000;
  private static final int EXACT_DRAWS = 10_000;

  private static final OneShotGame MODES = TwoModalities.game();
  private static final PeakCensus OF_MODES =
      new PeakCensus(MODES, new double[] {-5, -5, 3}, new double[] {7, 7, -3}, HEIGHT, DRAWS);

  private static final OneShotGame TIED = TwinPeaks.game();
  private static final PeakCensus OF_TIED =
      new PeakCensus(TIED, new double[] {7, 7, -4}, new double[] {-7, -7, 4}, HEIGHT, DRAWS);

  private static final Goal BOTH =
      new Goal(
          "both peaks hold at least 5 % of the draws, at most 3 % of which are below the law's 99.9 %",
          run -> PeakCensus.keepsBoth(run, PeakCensus.BELOW));

  private PeakTables() {}

  /** Two Modalities at temperature 1. */
  static Table modes() {
    return Table.named(
            "modes",
            "both peaks of Two Modalities at temperature 1",
            Expected.none("the SVNR paper shows this game in a figure, without numbers"))
        .arm(mode("joint", "nested, joint kernel 0.3 h, jumping noise", EndingWarm.svnr()))
        .arm(mode("default-kernel", "nested, local kernel", local()))
        .arm(mode("plain-noise", "nested, joint kernel 0.3 h, plain noise", plain()))
        .arm(mode("independent", "independent, joint kernel 0.3 h", alone(EndingWarm.svnr())))
        .column(Column.mean("wide peak", PeakCensus.FIRST))
        .column(
            new Column(
                "narrow peak", (runs, results) -> Numbers.share(1 - runs.mean(PeakCensus.FIRST))))
        .column(Column.mean("below the law's 99.9 %", PeakCensus.BELOW))
        .column(Column.mean("agents apart", PeakCensus.APART))
        .section(PeakTables::exact)
        .note("Ours: M = 64, jumping noise unless told, " + EndingWarm.COOLING + ".")
        .note(
            "Ours: a draw is at the peak that most of its coordinates are nearer to; \"agents apart\""
                + " is docs/diagnosis.md's share of miscoordinated draws.")
        .build();
  }

  private static SvnrBuilder local() {
    return EndingWarm.svnr().kernel(Kernel.local());
  }

  private static SvnrBuilder plain() {
    return EndingWarm.svnr().noiseFeatures(NoiseFeatures.plain());
  }

  private static SvnrBuilder alone(SvnrBuilder settings) {
    return settings.negotiation(Negotiation.independent());
  }

  private static Arm mode(String key, String label, SvnrBuilder settings) {
    Trained work = new Trained(MODES, settings.build(), OF_MODES);
    return new Arm("two-modalities-" + key, label, work, BOTH, HEIGHT, "");
  }

  /** What the Boltzmann law itself scores, by the same measures. */
  private static String exact(Results results) {
    Map<String, Double> drawn = OF_MODES.of(EXACT_DRAWS).ofExactDraws(1);
    double wide = mass();
    Grid grid =
        new Grid(List.of("the law at temperature 1", "wide peak", "narrow peak", "below", "apart"))
            .row(
                List.of(
                    "its masses",
                    Numbers.share(wide),
                    Numbers.share(1 - wide),
                    "see draws",
                    "see draws"))
            .row(
                List.of(
                    String.format("%,d exact draws", EXACT_DRAWS),
                    Numbers.share(drawn.get(PeakCensus.FIRST)),
                    Numbers.share(1 - drawn.get(PeakCensus.FIRST)),
                    Numbers.share(drawn.get(PeakCensus.BELOW)),
                    Numbers.share(drawn.get(PeakCensus.APART))));
    return "## The exact law\n\n"
        + grid
        + "\n99.9 % of exact draws have a reward above "
        + Numbers.of(OF_MODES.exceeded(1))
        + ".\n";
  }

  private static double mass() {
    AnswerKey key = AnswerKey.of(MODES);
    BoltzmannLaw.State law = key.law().at(1);
    double wide = 0;
    for (int k = 0; k < law.masses().length; k++) {
      wide += key.peaks().get(k).optimum().at().get(0) < 0 ? law.masses()[k] : 0;
    }
    return wide;
  }

  /** Twin Peaks. */
  static Table tied() {
    return Table.named(
            "tied",
            "a tie: Twin Peaks",
            Expected.none("Twin Peaks is Parley's own game; no paper has it"))
        .arm(tie("svnr", "strictly nested, local kernel", Ablated.svnr()))
        .arm(
            tie(
                "joint",
                "strictly nested, joint kernel 0.3 h",
                Ablated.svnr().kernel(EndingWarm.JOINT)))
        .arm(tie("default", "strictly nested, Parley's defaults", Svnr.builder()))
        .arm(tie("jumping", "strictly nested, jumping noise", jumping(Ablated.svnr())))
        .arm(
            tie(
                "joint-jumping",
                "strictly nested, joint kernel 0.3 h, jumping noise",
                jumping(Ablated.svnr().kernel(EndingWarm.JOINT))))
        .arm(tie("independent", "independent", alone(Ablated.svnr())))
        .arm(tie("full", "full", Ablated.svnr().negotiation(Negotiation.full())))
        .column(PeakCensus.keeping("both kept in agreement", PeakCensus.APART))
        .column(Column.mean("first peak", PeakCensus.FIRST))
        .column(Column.mean("agents apart", PeakCensus.APART))
        .column(Column.mean("below the law's 99.9 %", PeakCensus.BELOW))
        .note(
            "Ours: both kept in agreement: at least 5 % of the draws at each peak, and at most 3 % of"
                + " them by agents that mean different peaks. By symmetry the exact law has half of its"
                + " mass at each.")
        .note(
            "Ours: training ends at temperature 0.05, where 99.9 % of exact draws lie above "
                + Numbers.of(OF_TIED.exceeded(0.05))
                + ": a map a little off its peak is below that and still worth 9.")
        .build();
  }

  private static SvnrBuilder jumping(SvnrBuilder settings) {
    return settings.noiseFeatures(NoiseFeatures.jumping());
  }

  /** What the settings that serve a tie do where one peak is higher: Max of Three, s2 = 1.5. */
  static Table noise() {
    return Table.named(
            "noise",
            "kernels and noise features on Max of Three, s2 = 1.5",
            Expected.none("noise features are Parley's own; the paper does not vary the kernel"))
        .arm(Arms.usual().called("local kernel, plain noise"))
        .arm(Arms.three("noise-default", "Parley's defaults", Svnr.builder()))
        .arm(Arms.three("noise-steep", "local kernel, steep noise", steep()))
        .arm(Arms.three("noise-jumping", "local kernel, jumping noise", jumping(Ablated.svnr())))
        .arm(Arms.three("noise-joint", "joint kernel 0.3 h, plain noise", joint()))
        .arm(
            Arms.three(
                "noise-joint-jumping", "joint kernel 0.3 h, jumping noise", jumping(joint())))
        .note(
            "Ours: a return of about 5 is a team of which half stays on the lower peak: a map that has"
                + " jumped has no draws between the peaks that could carry its border across.")
        .build();
  }

  private static SvnrBuilder steep() {
    return Ablated.svnr().noiseFeatures(NoiseFeatures.steep());
  }

  private static SvnrBuilder joint() {
    return Ablated.svnr().kernel(EndingWarm.JOINT);
  }

  private static Arm tie(String key, String label, SvnrBuilder settings) {
    Trained work = new Trained(TIED, settings.build(), OF_TIED);
    return new Arm("twin-peaks-" + key, label, work, Goal.meanReturn(0.9 * HEIGHT), HEIGHT, "");
  }
}
