package org.parley.experiments.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.game.Agent;
import org.parley.learner.meta.JointPolicy;
import org.parley.learner.meta.TablePolicy;
import org.parley.study.Result;
import org.parley.training.Run;

/** What agents with finitely many actions learnt to do first, as people read it. */
public final class PolicyText {

  private PolicyText() {}

  /** Prints a line a run whose policies are tables. */
  public static void print(Result result, PrintWriter out) {
    for (Run run : result.runs()) {
      if (run.policy() instanceof TablePolicy table) {
        out.println("seed " + run.plan().seed() + ": " + first(run, table.probabilities()));
      }
    }
  }

  private static String first(Run run, JointPolicy policy) {
    List<String> agents = new ArrayList<>();
    List<Agent> all = run.plan().game().agents();
    for (int i = 0; i < all.size(); i++) {
      int situation = policy.layout().process().first(i);
      List<String> actions = new ArrayList<>();
      for (String name : all.get(i).actions().names()) {
        double p = policy.probability(i, situation, actions.size());
        actions.add(String.format(Locale.ROOT, "%s %.3f", name, p));
      }
      agents.add(all.get(i).name() + " begins with " + String.join(", ", actions));
    }
    return String.join("; ", agents);
  }
}
