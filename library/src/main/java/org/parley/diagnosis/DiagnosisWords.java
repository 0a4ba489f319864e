package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.Optimum;

/** A diagnosis as a paragraph: what is lost, what the verdict's numbers are, what they mean. */
final class DiagnosisWords {

  private final Diagnosis diagnosis;
  private final Diagnosis.Gaps gaps;

  DiagnosisWords(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.gaps = diagnosis.gaps();
  }

  String paragraph() {
    List<String> sentences = new ArrayList<>();
    sentences.add(opening());
    sentences.add(
        switch (diagnosis.verdict()) {
          case SOLVED -> solved();
          case TOO_HOT -> tooHot();
          case MISCOORDINATED -> miscoordinated();
          case UNFINISHED -> unfinished();
          case WRONG_PEAK -> wrongPeak();
          case UNEXPLAINED -> unexplained();
        });
    return String.join(" ", sentences);
  }

  private String opening() {
    double mean = diagnosis.success().best() - gaps.optimality().value();
    String reached = "The team gets " + Numbers.of(mean) + " of ";
    return "Verdict: "
        + diagnosis.verdict()
        + ". "
        + reached
        + Numbers.of(diagnosis.success().best())
        + ", an optimality gap of "
        + gaps.optimality()
        + ".";
  }

  private String solved() {
    double loss = gaps.factorisation().value();
    String alone =
        loss > Verdict.tolerance(diagnosis)
            ? "This rests on agents acting in accord: drawing their actions apart would cost "
                + Numbers.of(loss)
                + "."
            : "It does not rest on common randomness: agents drawing on their own would lose no"
                + " more than "
                + Numbers.of(Math.max(0, loss))
                + ".";
    return "It keeps "
        + Numbers.of(diagnosis.modes().effective().value())
        + " modes in effect, with "
        + Numbers.percent(diagnosis.modes().miscoordinated().value())
        + " of the draws miscoordinated. "
        + alone;
  }

  private String tooHot() {
    String source =
        diagnosis.thermal().isPresent()
            ? "the Boltzmann law itself loses "
            : "a quadratic peak itself loses about ";
    return "At temperature "
        + Numbers.of(diagnosis.temperature())
        + " "
        + source
        + Numbers.of(Verdict.thermal(diagnosis))
        + ", so the policy does what it is asked to; what is missing is cooling.";
  }

  private String miscoordinated() {
    return "In "
        + Numbers.percent(diagnosis.modes().miscoordinated().value())
        + " of the draws agents mean different optima. Agent "
        + gaps.eroAgent()
        + " would gain "
        + gaps.ero()
        + " by knowing what the others do (executed relative overgeneralisation); one other action"
        + " without that knowledge would gain "
        + gaps.nash()
        + ".";
  }

  private String unfinished() {
    return "Agent "
        + gaps.nashAgent()
        + " alone would gain "
        + gaps.nash()
        + " by one other action, so this is not even a local optimum: learning has not finished,"
        + " or was cut short by cooling too fast.";
  }

  private String wrongPeak() {
    String perceived =
        gaps.pro()
            .map(
                pro ->
                    " What agents expect of one another is "
                        + pro
                        + " nats from what the Boltzmann law would have them expect (perceived"
                        + " relative overgeneralisation).")
            .orElse("");
    return Numbers.percent(Verdict.atWorse(diagnosis))
        + " of the draws stand in the basin of a worse optimum, most at "
        + Numbers.of(mostVisited())
        + ". No agent alone can better it: one other action gains "
        + gaps.nash()
        + ", knowing the others' actions "
        + gaps.ero()
        + ", so neither the Nash gap nor the ERO gap shows the loss."
        + perceived
        + " Only a joint move helps: start hotter, cool more slowly, or let agents negotiate.";
  }

  private Optimum mostVisited() {
    int most = 0;
    List<Estimate> shares = diagnosis.modes().shares();
    for (int k = 1; k < shares.size(); k++) {
      most = shares.get(k).value() > shares.get(most).value() ? k : most;
    }
    return diagnosis.optima().get(most);
  }

  private String unexplained() {
    return "No rule explains it: one other action of agent "
        + gaps.nashAgent()
        + " gains "
        + gaps.nash()
        + ", knowing the others' actions gains agent "
        + gaps.eroAgent()
        + " "
        + gaps.ero()
        + ", "
        + Numbers.percent(Verdict.atWorse(diagnosis))
        + " of the draws stand at worse optima and "
        + Numbers.percent(diagnosis.modes().miscoordinated().value())
        + " are miscoordinated.";
  }
}
