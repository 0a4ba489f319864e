package org.parley.learner.meta;

import java.util.Arrays;
import java.util.List;
import org.parley.math.RandomStream;

/**
 * Each agent's logits come from a network of its own with tanh between its layers, shown what the
 * agent sees. As there are finitely many situations, a network is a table with fewer or more
 * freedoms.
 */
final class Neural implements Parametrisation {

  /** What the last layer's weights are multiplied with, so that play begins near a coin's. */
  private static final double LAST = 0.1;

  private final Layout layout;
  private final int[][] sizes;
  private final int[] offsets;

  Neural(Layout layout, List<Integer> hidden) {
    this.layout = layout;
    FiniteProcess process = layout.process();
    sizes = new int[process.agents()][];
    offsets = new int[process.agents() + 1];
    for (int i = 0; i < process.agents(); i++) {
      int[] all = new int[hidden.size() + 2];
      all[0] = process.seen(i, 0).length;
      for (int l = 0; l < hidden.size(); l++) {
        all[l + 1] = hidden.get(l);
      }
      all[all.length - 1] = layout.width(i);
      sizes[i] = all;
      offsets[i + 1] = offsets[i] + Network.parameters(all);
    }
  }

  @Override
  public int size() {
    return offsets[sizes.length];
  }

  @Override
  public int offset(int agent) {
    return offsets[agent];
  }

  @Override
  public int size(int agent) {
    return offsets[agent + 1] - offsets[agent];
  }

  /**
   * Weights and biases uniform over ±1/√(inputs); then the last weights a tenth, the last biases 0.
   */
  @Override
  public void draw(RandomStream stream, double[] into) {
    for (int i = 0; i < sizes.length; i++) {
      RandomStream own = stream.named("agent").at(i);
      int at = offsets[i];
      for (int l = 1; l < sizes[i].length; l++) {
        boolean last = l == sizes[i].length - 1;
        double bound = 1 / Math.sqrt(sizes[i][l - 1]);
        int weights = sizes[i][l] * sizes[i][l - 1];
        for (int k = 0; k < weights + sizes[i][l]; k++) {
          double drawn = bound * (2 * own.uniform(at - offsets[i]) - 1);
          into[at++] = !last ? drawn : k < weights ? LAST * drawn : 0;
        }
      }
    }
  }

  @Override
  public Point point() {
    return new Networks();
  }

  private final class Networks implements Point {

    private final Network[] networks = new Network[sizes.length];

    Networks() {
      for (int i = 0; i < sizes.length; i++) {
        int situations = layout.process().situations(i);
        double[][] seen = new double[situations][];
        for (int s = 0; s < situations; s++) {
          seen[s] = layout.process().seen(i, s);
        }
        networks[i] = new Network(sizes[i], seen);
      }
    }

    @Override
    public void at(double[] parameters, double[] logits) {
      for (int i = 0; i < networks.length; i++) {
        networks[i].at(parameters, offsets[i], logits, layout.offset(i));
      }
    }

    @Override
    public void push(int agent, double[] direction, double[] logits) {
      int from = layout.offset(agent);
      Arrays.fill(logits, from, from + layout.size(agent), 0);
      networks[agent].push(direction, offsets[agent], logits, from);
    }

    @Override
    public void pull(int agent, double[] logits, double c, double[] into) {
      networks[agent].pull(logits, layout.offset(agent), c, into, offsets[agent]);
    }

    @Override
    public void bend(
        int agent, double[] logits, int at, double[] direction, double c, double[] into) {
      networks[agent].bend(logits, at, direction, c, into, offsets[agent]);
    }
  }
}
