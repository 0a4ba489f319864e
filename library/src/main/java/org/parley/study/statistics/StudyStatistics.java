package org.parley.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.parley.study.Result;
import org.parley.training.Run;

/**
 * A study's final returns with intervals: each learner's, and each pair's. Runs without a return
 * are left out; interrupted ones count with what they had learnt.
 *
 * @param learners in the study's order
 * @param comparisons every learner with each one after it; those without runs are left out
 */
public record StudyStatistics(List<LearnerStatistics> learners, List<Comparison> comparisons) {

  /** Keeps copies. */
  public StudyStatistics {
    learners = List.copyOf(learners);
    comparisons = List.copyOf(comparisons);
  }

  /** By {@link Bootstrap#standard()}. */
  public static StudyStatistics of(Result result) {
    return of(result, Bootstrap.standard());
  }

  /** By a bootstrap of one's own. */
  public static StudyStatistics of(Result result, Bootstrap bootstrap) {
    List<String> labels = List.copyOf(result.study().learners().keySet());
    List<LearnerStatistics> learners = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double[] mine = returns(result, labels.get(i));
      learners.add(LearnerStatistics.of(labels.get(i), mine, result.success(), bootstrap));
      for (String later : labels.subList(i + 1, labels.size())) {
        double[] other = returns(result, later);
        if (mine.length > 0 && other.length > 0) {
          comparisons.add(Comparison.of(labels.get(i), mine, later, other, bootstrap));
        }
      }
    }
    return new StudyStatistics(learners, comparisons);
  }

  /** The final returns of a learner's runs that have one and did not fail, in the plans' order. */
  public static double[] returns(Result result, String label) {
    return result.runs(label).stream()
        .filter(run -> run.status() != Run.Status.FAILED)
        .mapToDouble(Run::meanReturn)
        .filter(Double::isFinite)
        .toArray();
  }

  /** One learner's. */
  public LearnerStatistics learner(String label) {
    return learners.stream()
        .filter(learner -> learner.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no learner \"" + label + "\""));
  }
}
