package org.parley.learner.particles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.check.InvalidSpecException;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;

/**
 * Whether what each agent believes the others to do is what they do (Definition 2.3 of the SVNR
 * paper, its half about execution), after each has negotiated in its own mind. That what they
 * believe is also the optimal law is the other half: the diagnosis measures it as the PRO gap.
 *
 * @param agreed whether the last round of every agent was an identity map, to its tolerance
 * @param largestError the largest difference between what an agent believes another to do and what
 *     that one does, over all coordinates, in the game's units; 0 where reasoning is consistent
 * @param errors what differs, one line a pair of agents
 */
public record ConsistentReasoning(boolean agreed, double largestError, List<String> errors) {

  /** Takes a copy of the list. */
  public ConsistentReasoning {
    errors = List.copyOf(errors);
  }

  /**
   * Lets every agent negotiate on its own, from nothing but the game, the specification and the
   * common seed, and compares.
   */
  public static ConsistentReasoning check(
      ParticleNegotiation spec, OneShotGame game, long rounds, long commonSeed) {
    List<Negotiated> minds = new ArrayList<>();
    for (int agent = 0; agent < game.agents().size(); agent++) {
      minds.add(spec.negotiate(game, rounds, commonSeed));
    }
    return of(minds);
  }

  /**
   * Compares what agents came to.
   *
   * @param minds one an agent of the same game, in the game's order: what it negotiated
   */
  public static ConsistentReasoning of(List<Negotiated> minds) {
    OneShotGame game = minds.get(0).game();
    if (minds.size() != game.agents().size()) {
      throw InvalidSpecException.of(
          "consistent reasoning on " + game,
          "minds",
          minds.size(),
          game.agents().size() + " negotiations, one an agent",
          "Let every agent negotiate.");
    }
    List<String> errors = new ArrayList<>();
    double largest = 0;
    for (int i = 0; i < minds.size(); i++) {
      for (int j = 0; j < minds.size(); j++) {
        double error = error(game.space(), minds.get(i), minds.get(j), j);
        largest = Math.max(largest, error);
        if (error > 0) {
          errors.add(text(game, i, j, error));
        }
      }
    }
    return new ConsistentReasoning(minds.stream().allMatch(Negotiated::agreed), largest, errors);
  }

  private static double error(JointSpace space, Negotiated believer, Negotiated actor, int agent) {
    double largest = 0;
    for (int d = space.offset(agent); d < space.offset(agent) + space.dimension(agent); d++) {
      double off = believer.executed().get(d) - actor.executed().get(d);
      largest = Math.max(largest, Math.abs(off));
    }
    return largest;
  }

  private static String text(OneShotGame game, int i, int j, double error) {
    return String.format(
        Locale.ROOT,
        "%s is off by %.4g about %s",
        game.agents().get(i).name(),
        error,
        game.agents().get(j).name());
  }

  /** Whether the agents agreed and nobody is wrong about anybody. */
  public boolean holds() {
    return agreed && largestError == 0;
  }

  @Override
  public String toString() {
    String verdict = holds() ? "consistent" : "not consistent";
    String agreement = agreed ? "" : "; the rounds had not come to agree";
    String wrong = errors.isEmpty() ? "" : ": " + String.join(", ", errors);
    return verdict + agreement + wrong;
  }
}
