package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.option.Settings;
import org.parley.learner.svnr.Svnr;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * Roles may be given to agents in any order: three roles with targets of their own, two of which
 * pull at one another, are learnt by whoever has them. A learner that mixed up whose action is
 * whose would learn another team's part.
 */
class RelabellingTest {

  private static final int MIDDLE = 0;
  private static final int LOW = 1;
  private static final int HIGH = 2;
  private static final double[] TARGETS = {0, -6, 6};
  private static final int ROLES = TARGETS.length;
  private static final long SEED = 3;
  private static final int EPISODES = 1_200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Stream<Learner> learners() {
    Stream<Learner> others =
        Catalogue.all().stream().map(it -> it.make().apply(small(it, game(0))));
    Learner svnr = Svnr.builder().policyHidden(32).criticHidden(32).batch(64).build();
    return Stream.concat(Stream.of(svnr), others);
  }

  /** Small where it may be: what is tested is who is who, not how well it is learnt. */
  private static Settings small(Catalogue.Entry entry, OneShotGame game) {
    Settings.Builder small = entry.standard().apply(game).toBuilder();
    JsonNode layers = JSON.arrayNode().add(32);
    Map<String, JsonNode> values =
        Map.of(
            "policyHidden",
            layers,
            "criticHidden",
            layers,
            "batch",
            JSON.numberNode(64),
            "bins",
            JSON.numberNode(7));
    values.forEach(small::read); // A learner without a setting passes it over.
    return small.build();
  }

  /** Role j is agent (j + shift) mod 3's. */
  private static OneShotGame game(int shift) {
    return OneShotGame.named("Roles")
        .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
        .reward(
            u -> {
              double[] off = new double[ROLES];
              double lost = 0;
              for (int role = 0; role < ROLES; role++) {
                off[role] = u.get((role + shift) % ROLES) - TARGETS[role];
                lost += off[role] * off[role];
              }
              return -(lost + off[MIDDLE] * off[LOW]) / 20;
            })
        .parameter("shift", shift)
        .build();
  }

  @ParameterizedTest
  @MethodSource("learners")
  void everyRoleIsLearntByWhoeverHasIt(Learner learner) {
    for (int shift = 0; shift < 2; shift++) {
      double[] means = means(learner, game(shift));
      double[] byRole = new double[ROLES];
      for (int role = 0; role < ROLES; role++) {
        byRole[role] = means[(role + shift) % ROLES];
      }
      boolean apart = byRole[LOW] + 1 < byRole[MIDDLE] && byRole[MIDDLE] + 1 < byRole[HIGH];
      assertTrue(apart, learner.id() + ", shift " + shift + ": " + Arrays.toString(byRole));
    }
  }

  /** What each agent does on average after training. */
  private static double[] means(Learner learner, OneShotGame game) {
    Training training = learner.start(game, EPISODES, SEED);
    for (int step = 0; step < EPISODES; step++) {
      training.step();
    }
    Matrix actions = training.policy().jointActions(RandomStream.of(SEED), 200);
    double[] means = new double[ROLES];
    for (int row = 0; row < actions.rows(); row++) {
      for (int agent = 0; agent < ROLES; agent++) {
        means[agent] += actions.get(row, agent) / actions.rows();
      }
    }
    return means;
  }
}
