package org.parley.testing;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.Svnr;
import org.parley.network.Mlp;
import org.parley.training.Run;

/** All bits of a training in one word, to compare trainings across threads and processes. */
public final class Fingerprint {

  private final CRC32 bits = new CRC32();

  private Fingerprint() {}

  /** Of SVNR with its defaults after so many steps on Max of Three, seed 1. */
  public static String ofTraining(int steps) {
    Training training = Svnr.builder().build().start(MaxOfThree.game(1.5), steps, 1);
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    Fingerprint print = new Fingerprint();
    training.policy().networks().values().forEach(print::add);
    print.add(training.replay().rewards());
    print.add((float) training.criticLoss());
    return print.text();
  }

  /** Of everything a run learnt and recorded but its seconds. */
  public static String of(Run run) {
    Fingerprint print = new Fingerprint();
    run.policy().networks().values().forEach(print::add);
    print.add(run.replay().rewards());
    print.add(run.replay().jointActions().data());
    run.snapshots().forEach(snapshot -> print.add(snapshot.particles().data()));
    run.curve().forEach(point -> print.add((float) point.meanReturn()));
    print.add((float) run.meanReturn());
    return print.text();
  }

  private void add(Mlp network) {
    add(network.parameters());
  }

  private void add(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    for (float value : values) {
      bytes.putFloat(value);
    }
    bits.update(bytes.array());
  }

  private String text() {
    return Long.toHexString(bits.getValue());
  }
}
