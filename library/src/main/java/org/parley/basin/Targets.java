package org.parley.basin;

import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.JointPolicy;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.Target;

/** Target sets made of equilibria. */
public final class Targets {

  private Targets() {}

  /**
   * Every agent plays a pure equilibrium's action with at least this probability, in every
   * situation to which the equilibrium comes.
   */
  public static Target near(Equilibrium equilibrium, double least) {
    if (!equilibrium.pure() || !(least >= 0 && least <= 1)) {
      throw InvalidSpecException.of(
          "target",
          "near",
          equilibrium + ", " + least,
          "a pure equilibrium and a probability",
          "0.82 is the public experiments'.");
    }
    return new Near(equilibrium, least, visited(equilibrium));
  }

  /** Policies of a region. */
  public static Target inside(Region region) {
    return policy -> region.contains(policy.logits());
  }

  /**
   * The stable pure equilibrium in which every agent gets at least what it gets in any other.
   *
   * @throws InvalidSpecException where there is none: agents disagree which is best
   */
  public static Equilibrium payoffDominant(List<Equilibrium> equilibria) {
    List<Equilibrium> stable = stable(equilibria);
    return stable.stream()
        .filter(one -> stable.stream().allMatch(other -> dominates(one, other)))
        .findFirst()
        .orElseThrow(() -> none("payoff dominance", equilibria));
  }

  /**
   * The stable pure equilibrium that is hardest to leave: of highest margin, as in Harsanyi and
   * Selten's criterion for symmetric games of two actions.
   */
  public static Equilibrium riskDominant(List<Equilibrium> equilibria) {
    return stable(equilibria).stream()
        .reduce((one, other) -> other.margin() > one.margin() ? other : one)
        .orElseThrow(() -> none("risk dominance", equilibria));
  }

  private static InvalidSpecException none(String criterion, List<Equilibrium> equilibria) {
    return InvalidSpecException.of(
        "target",
        "criterion",
        criterion,
        "one that chooses among " + equilibria,
        "Choose one of them yourself, with near(…).");
  }

  private static List<Equilibrium> stable(List<Equilibrium> equilibria) {
    return equilibria.stream().filter(e -> e.pure() && e.stable()).toList();
  }

  private static boolean dominates(Equilibrium one, Equilibrium other) {
    for (int i = 0; i < one.values().length; i++) {
      if (one.values()[i] < other.values()[i] - 1e-9) {
        return false;
      }
    }
    return true;
  }

  /** Which logits' situations a pure policy comes to. */
  static boolean[] visited(Equilibrium equilibrium) {
    Layout layout = equilibrium.layout();
    FiniteProcess process = layout.process();
    int[] actions = equilibrium.actions();
    boolean[] visited = new boolean[layout.size()];
    int state = 0;
    for (int t = 0; t < process.horizon() && state >= 0; t++) {
      int joint = 0;
      for (int i = 0; i < process.agents(); i++) {
        int k = layout.index(i, process.situation(t, state, i));
        visited[k] = true;
        joint = joint * process.actions(i) + actions[k];
      }
      state = process.next(t, state, joint);
    }
    return visited;
  }

  private record Near(Equilibrium equilibrium, double least, boolean[] visited) implements Target {

    @Override
    public boolean reached(JointPolicy policy) {
      Layout layout = policy.layout();
      for (int i = 0; i < layout.process().agents(); i++) {
        for (int s = 0; s < layout.process().situations(i); s++) {
          int k = layout.index(i, s);
          int action = equilibrium.probabilities()[k] > 0.5 ? 0 : 1;
          if (visited[k] && policy.probability(i, s, action) < least) {
            return false;
          }
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return "near(" + equilibrium + ", " + least + ")";
    }
  }
}
