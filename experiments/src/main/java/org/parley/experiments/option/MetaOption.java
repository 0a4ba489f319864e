package org.parley.experiments.option;

import java.util.Optional;
import org.parley.check.Problems;
import org.parley.learner.Learner;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.MetaGradientBuilder;

/** {@code --learner meta-mapg} and the like, with the options that set them up. */
final class MetaOption {

  /** Updates of the public basin entry experiments. */
  static final int STEPS = 260;

  private static final int MOST_PLAYS = 1_000_000;

  private MetaOption() {}

  /** The learner; null where it is refused. */
  static Learner read(MetaName name, TrainOptions typed, Problems problems) {
    MetaGradientBuilder settings = name.settings();
    Foreign.svnrs(typed, name.text(), problems);
    Foreign.settings(typed.settings, name.text(), problems);
    if (typed.annealing != null) {
      Optional.ofNullable(
              problems.collect("--annealing", () -> AnnealingText.read(typed.annealing)))
          .ifPresent(settings::correction);
    }
    if ("exact".equals(typed.plays)) {
      settings.estimator(Estimator.exact());
    } else if (typed.plays != null) {
      Numbers.whole(problems, "--plays", typed.plays, MOST_PLAYS, "384, or exact.")
          .ifPresent(
              plays ->
                  Optional.ofNullable(problems.collect("--plays", () -> Estimator.sampled(plays)))
                      .ifPresent(settings::estimator));
    }
    return problems.collect("--learner", settings::build);
  }
}
