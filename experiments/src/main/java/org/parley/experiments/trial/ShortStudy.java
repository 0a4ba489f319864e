package org.parley.experiments.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.study.Study;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/**
 * A study of short runs of small networks, with a program of its own that makes it.
 *
 * @param seeds of each learner
 * @param episodes of each run
 * @param reversed whether the highest seed comes first
 */
public record ShortStudy(int seeds, int episodes, boolean reversed) {

  /** Arguments of {@link #child}. */
  public static final int CHILD_ARGUMENTS = 5;

  private static final double CHECKPOINT_SECONDS = 0.05;

  /** The study. */
  Study study() {
    List<Long> order = new ArrayList<>(LongStream.rangeClosed(1, seeds).boxed().toList());
    if (reversed) {
      Collections.reverse(order);
    }
    return Study.of(MaxOfThree.game(1.5))
        .learner("SVNR", svnr(Negotiation.strictlyNested()))
        .learner("SVNR-M", svnr(Negotiation.independent()))
        .learner("particles", ParticleNegotiation.builder().particles(10).build())
        .episodes(episodes)
        .seeds(order)
        .recording(new Plan.Recording(5, 10, List.of(0.0, 1.0), 10, 20))
        .build();
  }

  private static Svnr svnr(Negotiation negotiation) {
    return Svnr.builder()
        .negotiation(negotiation)
        .policyHidden(8)
        .criticHidden(8)
        .batch(16)
        .particles(4)
        .particleSets(2)
        .build();
  }

  StudyFolder in(Path folder) {
    StudyFolder.Settings settings = StudyFolder.Settings.usual();
    return StudyFolder.of(folder, study(), settings.withCheckpointSeconds(CHECKPOINT_SECONDS));
  }

  /** Makes what is missing in a folder. */
  String digest(Path folder, int threads) {
    StudyFolder opened = in(folder);
    opened.run(threads, TrainingListener.SILENT);
    return StudyDigest.of(opened.result());
  }

  /** The same in a process of its own. */
  Process start(Path folder, int threads) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            "org.parley.experiments.StudyTrial",
            folder.toString(),
            "" + threads,
            "" + seeds,
            "" + episodes,
            "" + reversed)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What that process does: prints the digest. */
  public static void child(String[] args) {
    ShortStudy study =
        new ShortStudy(
            Integer.parseInt(args[2]), Integer.parseInt(args[3]), Boolean.parseBoolean(args[4]));
    System.out.println(study.digest(Path.of(args[0]), Integer.parseInt(args[1])));
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
