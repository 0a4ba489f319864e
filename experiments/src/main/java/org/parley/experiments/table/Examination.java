package org.parley.experiments.table;

import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.RandomStream;

/** What is measured of a trained policy besides its return. */
interface Examination {

  /** Measures nothing. */
  Examination NONE =
      new Examination() {
        @Override
        public Map<String, Double> of(Policy policy, double temperature, RandomStream stream) {
          return Map.of();
        }

        @Override
        public String toString() {
          return "";
        }
      };

  /**
   * Looks at a policy.
   *
   * @param temperature α of training's last step
   * @param stream for its draws
   */
  Map<String, Double> of(Policy policy, double temperature, RandomStream stream);

  /** All that its numbers depend on. */
  @Override
  String toString();
}
