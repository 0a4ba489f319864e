package org.parley.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.svnr.Svnr;
import org.parley.training.Plan;

/** What a learner's settings say of each {@link Term}, as text; what it has not is left out. */
final class Terms {

  private Terms() {}

  /** Of any learner. */
  static Map<Term, String> of(Learner learner, Game game) {
    Map<Term, String> terms = new EnumMap<>(Term.class);
    if (learner instanceof Svnr svnr) {
      boolean state = game instanceof SequentialGame;
      terms.put(Term.POLICY_NETWORKS, widths(svnr.policyHidden()));
      terms.put(Term.CRITIC_NETWORKS, widths(svnr.criticHidden()));
      terms.put(Term.TEMPERATURE, svnr.annealing().toString());
      terms.put(Term.GRADIENT_STEPS, updates(state ? 1.0 / svnr.sequential().stepsPerUpdate() : 1));
      terms.put(Term.BATCH, String.valueOf(svnr.batch()));
    } else if (learner instanceof Configured configured) {
      configured(configured.settings(), terms);
    } else if (learner instanceof ParticleNegotiation particles) {
      terms.put(Term.TEMPERATURE, particles.annealing().toString());
    }
    return terms;
  }

  private static void configured(Settings settings, Map<Term, String> terms) {
    put(settings, Shared.POLICY_HIDDEN, Term.POLICY_NETWORKS, Terms::widths, terms);
    put(settings, Shared.CRITIC_HIDDEN, Term.CRITIC_NETWORKS, Terms::widths, terms);
    put(settings, Shared.ANNEALING, Term.TEMPERATURE, String::valueOf, terms);
    put(
        settings,
        Shared.SEQUENTIAL,
        Term.GRADIENT_STEPS,
        value -> updates(1.0 / value.stepsPerUpdate()),
        terms);
    put(settings, Shared.BATCH, Term.BATCH, String::valueOf, terms);
  }

  private static <T> void put(
      Settings settings,
      Option<T> option,
      Term term,
      Function<T, String> text,
      Map<Term, String> terms) {
    if (settings.has(option)) {
      terms.put(term, text.apply(settings.get(option)));
    }
  }

  /** {@code 100 × 100}; {@code none} without hidden layers. */
  static String widths(List<Integer> hidden) {
    return hidden.isEmpty()
        ? "none"
        : hidden.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }

  /** {@code 0.2}: as few decimals as tell it. */
  static String updates(double each) {
    String text = String.format(Locale.ROOT, "%.4f", each);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** {@code 20 points of 100 episodes, 1000 at the end}. */
  static String evaluation(Plan.Recording recording) {
    return recording.evaluations()
        + " points of "
        + recording.evaluationEpisodes()
        + " episodes, "
        + recording.finalEpisodes()
        + " at the end";
  }
}
