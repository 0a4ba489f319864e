package org.parley.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.experiments.trial.ShortStudy;
import org.parley.experiments.trial.StudyKills;
import org.parley.experiments.trial.StudyOverhead;
import org.parley.experiments.trial.StudySoak;

/**
 * Measures what {@code docs/studies.md} claims.
 *
 * <pre>{@code StudyTrial matrix | kills | soak | overhead}</pre>
 *
 * <p>{@code matrix}: digests over threads, order, processes and 20 kills. {@code kills}: a study of
 * 200 runs killed ten times. {@code soak}: 10,000 runs in one process, with its memory. {@code
 * overhead}: what a study costs beside its bare training loops. Works in folders that it deletes.
 */
public final class StudyTrial {

  private static final List<String> PARTS = List.of("matrix", "kills", "soak", "overhead");

  private StudyTrial() {}

  /** Runs a part. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == ShortStudy.CHILD_ARGUMENTS) {
      ShortStudy.child(args);
      return;
    }
    if (args.length != 1 || !PARTS.contains(args[0])) {
      System.err.println("usage: StudyTrial " + String.join(" | ", PARTS));
      System.exit(ExitCode.REFUSED);
    }
    Path folder = Files.createTempDirectory("parley-studies");
    try {
      switch (args[0]) {
        case "matrix" -> StudyKills.matrix(folder, System.out);
        case "kills" -> StudyKills.many(folder, System.out);
        case "soak" -> StudySoak.run(folder, System.out);
        default -> StudyOverhead.run(folder, System.out);
      }
    } finally {
      ShortStudy.delete(folder);
    }
  }
}
