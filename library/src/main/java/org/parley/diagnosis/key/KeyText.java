package org.parley.diagnosis.key;

import static org.parley.diagnosis.key.Numbers.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A key in lines of text. */
final class KeyText {

  private static final int MOST = 6;

  private KeyText() {}

  static String of(AnswerKey key) {
    List<String> lines = new ArrayList<>();
    lines.add("Answer key of " + key.game());
    for (int k = 0; k < key.peaks().size(); k++) {
      lines.add("  " + peak(k, key.peaks().get(k)));
    }
    lines.add("  leads to no peak: " + percent(key.elsewhere()));
    lines.add("  " + equilibria(key));
    lines.add("  " + law(key.law()));
    lines.add("  " + crossings(key));
    key.overgeneralisation().ifPresent(report -> lines.addAll(overgeneralisation(key, report)));
    lines.add("suggested annealing = " + key.suggestion());
    return String.join("\n", lines);
  }

  private static String peak(int k, Peak peak) {
    return "peak "
        + (k + 1)
        + ": "
        + brief(peak.optimum().value())
        + " at "
        + peak.optimum().at()
        + ", basin "
        + percent(peak.share())
        + " ± "
        + percent(peak.shareError())
        + (peak.unilateralGain() > 1e-6
            ? ", deviating alone gains " + brief(peak.unilateralGain())
            : "");
  }

  private static String equilibria(AnswerKey key) {
    List<?> known = key.equilibria();
    if (known.isEmpty()) {
      return "equilibria: not sought, as an agent has several action dimensions";
    }
    String some = known.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(" "));
    return "equilibria found: " + known.size() + ": " + some + (known.size() > MOST ? " …" : "");
  }

  private static String law(BoltzmannLaw law) {
    String how =
        switch (law.method()) {
          case GRID -> "refined grid";
          case SAMPLER -> "tempered sampler, as a grid holds up to 3 dimensions only";
        };
    return "Boltzmann law by "
        + how
        + ", "
        + law.points()
        + " points, from α = "
        + brief(law.coolest());
  }

  private static String crossings(AnswerKey key) {
    if (key.crossings().isEmpty()) {
      int leader = key.law().at(key.spread()).leader();
      return "no peak takes the lead in mass from peak " + (leader + 1) + " at any temperature";
    }
    return key.crossings().stream()
        .map(
            crossing ->
                String.format(
                    "peak %d leads below α = %s, peak %d above",
                    crossing.cooler() + 1, brief(crossing.temperature()), crossing.hotter() + 1))
        .collect(Collectors.joining("; "));
  }

  private static List<String> overgeneralisation(AnswerKey key, Overgeneralisation report) {
    String gains = report.safeGain().stream().map(Numbers::brief).collect(Collectors.joining(", "));
    String replies =
        report.uniformReply().stream().map(Numbers::brief).collect(Collectors.joining(", "));
    return List.of(
        threat(key, report),
        "  safe gain against uniform partners, agent by agent: " + gains,
        "  best reply to uniform partners: " + replies,
        "  basin ratio: " + brief(report.basinRatio()),
        "  penalty for miscoordination: " + brief(report.penalty()));
  }

  /** A peak as good as the best is no trap. */
  private static String threat(AnswerKey key, Overgeneralisation report) {
    double best = key.peaks().get(report.best()).optimum().value();
    double other = key.peaks().get(report.trap()).optimum().value();
    return best - other > 1e-6 * key.spread()
        ? "relative overgeneralisation towards peak " + (report.trap() + 1)
        : "a tie: peak "
            + (report.trap() + 1)
            + " is as good, so the danger is not a trap but miscoordination";
  }

  private static String percent(double share) {
    return brief(100 * share) + " %";
  }
}
