package org.parley.experiments.option;

import java.util.List;
import org.parley.check.Problems;

/** Options of one kind of learner, typed with a learner of another kind. */
final class Foreign {

  /** Whose {@code --plays} is. */
  static final String META = "It is for policy gradients of tables: --learner meta-mapg.";

  private static final String SVNR = "It is SVNR's: --learner svnr.";

  private Foreign() {}

  /** Refuses the options that only SVNR has. */
  static void svnrs(TrainOptions typed, String learner, Problems problems) {
    require(problems, "--negotiation", typed.negotiation, learner, SVNR);
    require(problems, "--particles", typed.particles, learner, SVNR);
    require(problems, "--kernel", typed.kernel, learner, SVNR);
    String profile = "standard".equals(typed.profile) ? null : typed.profile;
    require(problems, "--profile", profile, learner, SVNR);
  }

  /** Refuses {@code --set}. */
  static void settings(List<String> typed, String learner, Problems problems) {
    typed.forEach(
        text ->
            require(
                problems,
                "--set",
                text,
                learner,
                "It is for the learners with a table of options: './parley learners' lists them."));
  }

  static void require(
      Problems problems, String option, String typed, String learner, String remedy) {
    problems.require(typed == null, option, typed, "left out with --learner " + learner, remedy);
  }
}
