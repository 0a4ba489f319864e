package org.parley.spark;

import java.util.Map;
import java.util.TreeMap;
import org.parley.check.InvalidSpecException;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.RunFile;

/**
 * What a task sends back, as bytes in the form of a checkpoint: checksummed, naming no class. It
 * holds a run and where it was made, or why there is none and never will be.
 *
 * @param run the run's file
 * @param madeAt where it was made
 */
record Parcel(byte[] run, Map<String, String> madeAt) {

  /** More is not sent: 256 MiB. */
  static final int MOST_BYTES = 1 << 28;

  private static final String REFUSED = "refused";
  private static final String MADE_AT = "madeAt";

  /** A run packed. */
  static byte[] of(Run run, Map<String, String> madeAt) {
    byte[] file = RunFile.write(run);
    if (file.length > MOST_BYTES) {
      return refusal("its " + file.length + " bytes are more than " + MOST_BYTES);
    }
    StateWriter out = new StateWriter();
    StringBuilder text = new StringBuilder();
    madeAt.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    out.put(MADE_AT, text.toString());
    out.put("run", file);
    return out.toBytes();
  }

  /** Why there is no run: making it again would not help. */
  static byte[] refusal(String why) {
    StateWriter out = new StateWriter();
    out.put(REFUSED, why);
    return out.toBytes();
  }

  /**
   * Unpacks.
   *
   * @param source what refusals call it
   * @throws InvalidSpecException for bytes that were cut or altered
   * @throws NoRunException if there is no run in it
   */
  static Parcel read(String source, byte[] bytes) throws NoRunException {
    StateReader in = StateReader.of(source, bytes);
    if (in.has(REFUSED)) {
      throw new NoRunException(in.text(REFUSED));
    }
    Map<String, String> madeAt = new TreeMap<>();
    in.text(MADE_AT)
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> madeAt.put(pair[0], pair[pair.length - 1]));
    return new Parcel(in.bytes("run", in.count("run")), madeAt);
  }

  /**
   * The run of a plan.
   *
   * @throws InvalidSpecException if it is of another plan, or not whole
   */
  Run run(String source, Plan plan) {
    return RunFile.read(plan, StateReader.of(source, run));
  }

  /** There is no run, and making it again would not help. */
  static final class NoRunException extends Exception {
    private static final long serialVersionUID = 1L;

    private NoRunException(String why) {
      super(why);
    }
  }
}
