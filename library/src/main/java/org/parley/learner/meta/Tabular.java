package org.parley.learner.meta;

import org.parley.math.RandomStream;

/** The logits themselves are the parameters. */
record Tabular(Layout layout, StartLaw start) implements Parametrisation {

  @Override
  public int size() {
    return layout.size();
  }

  @Override
  public int offset(int agent) {
    return layout.offset(agent);
  }

  @Override
  public int size(int agent) {
    return layout.size(agent);
  }

  @Override
  public void draw(RandomStream stream, double[] into) {
    start.draw(stream, into);
  }

  @Override
  public Point point() {
    return new Identity(layout);
  }

  private record Identity(Layout layout) implements Point {

    @Override
    public void at(double[] parameters, double[] logits) {
      System.arraycopy(parameters, 0, logits, 0, parameters.length);
    }

    @Override
    public void push(int agent, double[] direction, double[] logits) {
      int from = layout.offset(agent);
      System.arraycopy(direction, from, logits, from, layout.size(agent));
    }

    @Override
    public void pull(int agent, double[] logits, double c, double[] into) {
      int end = layout.offset(agent) + layout.size(agent);
      for (int k = layout.offset(agent); k < end; k++) {
        into[k] += c * logits[k];
      }
    }

    @Override
    public void bend(
        int agent, double[] logits, int at, double[] direction, double c, double[] into) {
      // z is linear in w.
    }
  }
}
