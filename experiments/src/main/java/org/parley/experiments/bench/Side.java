package org.parley.experiments.bench;

/** One side of a comparison: something that does a unit of work over and over. */
public interface Side {

  /** What the table calls it. */
  String name();

  /** Does the work so many times; returns the seconds it took. The first call prepares. */
  double seconds(int rounds);

  /** Work done in this process. */
  static Side here(String name, Runnable work) {
    return new Side() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public double seconds(int rounds) {
        long began = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
          work.run();
        }
        return (System.nanoTime() - began) / 1e9;
      }
    };
  }
}
