package org.parley.experiments.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.svnr.Quick;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.negotiation.Negotiation;
import org.parley.stein.Kernel;

/** {@code --learner} and the options that set it up. */
final class SvnrOption {

  private static final int MOST_PARTICLES = 4096;

  private SvnrOption() {}

  /** The learner; null where it is refused. {@code game} is null where that was refused. */
  static Learner read(TrainOptions typed, Game game, Problems problems) {
    SvnrBuilder builder = builder(typed, game, problems);
    problems.require(
        typed.plays == null,
        "--plays",
        typed.plays,
        "left out with SVNR",
        "It is for policy gradients of tables: --learner meta-mapg.");
    Foreign.settings(typed.settings, "svnr", problems);
    LearnerName.read(typed.learner, problems)
        .flatMap(name -> negotiation(name, typed.negotiation, game, problems))
        .ifPresent(builder::negotiation);
    if (typed.annealing != null) {
      Optional.ofNullable(
              problems.collect("--annealing", () -> AnnealingText.read(typed.annealing)))
          .ifPresent(builder::annealing);
    }
    if (typed.particles != null) {
      Numbers.whole(problems, "--particles", typed.particles, MOST_PARTICLES, "32 is the default.")
          .ifPresent(builder::particles);
    }
    kernel(typed.kernel, problems).ifPresent(builder::kernel);
    return build(builder, problems);
  }

  /** Whether the quick preset is asked for. */
  static boolean quick(TrainOptions typed) {
    return "quick".equals(typed.profile);
  }

  private static SvnrBuilder builder(TrainOptions typed, Game game, Problems problems) {
    problems.require(
        quick(typed) || "standard".equals(typed.profile),
        "--profile",
        typed.profile,
        "standard or quick",
        "Leave it out for the papers' budget.");
    boolean sequential = game instanceof SequentialGame;
    problems.require(
        !(quick(typed) && sequential),
        "--profile",
        typed.profile,
        "standard with a game that has state",
        "Leave it out, and give --episodes instead.");
    if (sequential) {
      return Svnr.sequentialBuilder();
    }
    return quick(typed) ? Quick.svnr() : Svnr.builder();
  }

  private static Optional<Negotiation> negotiation(
      LearnerName learner, String typed, Game game, Problems problems) {
    if (typed == null) {
      return learner.negotiation();
    }
    boolean free =
        problems.require(
            learner.negotiation().isEmpty(),
            "--negotiation",
            typed,
            "left out with --learner " + learner.text() + ", which stands for a rule of its own",
            "Write --learner " + LearnerName.SVNR.text() + " to choose the rule.");
    if (!free || game == null) {
      return Optional.empty();
    }
    List<String> agents = game.agents().stream().map(Agent::name).toList();
    return Optional.ofNullable(
        problems.collect("--negotiation", () -> NegotiationText.read(typed, agents)));
  }

  private static Optional<Kernel> kernel(String typed, Problems problems) {
    if (typed == null) {
      return Optional.empty();
    }
    return switch (typed) {
      case "local" -> Optional.of(Kernel.local());
      case "joint" -> Optional.of(Kernel.joint());
      default -> {
        problems.require(
            false,
            "--kernel",
            typed,
            "one of " + String.join(", ", KernelNames.ALL),
            "Leave it out for joint at 0.2 of the median bandwidth, or local in games with state.");
        yield Optional.empty();
      }
    };
  }

  /** The options have the names of the settings, so a refused setting names its option. */
  private static Learner build(SvnrBuilder builder, Problems problems) {
    try {
      return builder.build();
    } catch (InvalidSpecException refused) {
      for (Problem problem : refused.problems()) {
        problems.add(
            new Problem(
                "--" + problem.where(), problem.value(), problem.allowed(), problem.remedy()));
      }
      return null;
    }
  }

  /** The kernels' names, for help texts. */
  static final class KernelNames implements Iterable<String> {
    static final List<String> ALL =
        Arrays.stream(Kernel.Scope.values())
            .map(scope -> scope.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }
}
