package org.parley.study.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.study.Study;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/**
 * A study of short runs in a folder; as a program it makes what is missing and prints the digest.
 */
final class FolderExample {

  static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);

  private FolderExample() {}

  static Study study(List<Long> seeds, int episodes) {
    return Study.of(MaxOfThree.game(1.5))
        .learner("SVNR", svnr(Negotiation.strictlyNested()))
        .learner("SVNR-M", svnr(Negotiation.independent()))
        .learner("particles", ParticleNegotiation.builder().particles(6).build())
        .episodes(episodes)
        .seeds(seeds)
        .recording(new Plan.Recording(5, 10, List.of(0.0, 1.0), 6, 20))
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

  static StudyFolder folder(Path path, Study study) {
    return StudyFolder.of(path, study, StudyFolder.Settings.usual().withCheckpointSeconds(0.002));
  }

  /**
   * Arguments: folder, episodes, threads, number of seeds, and {@code reversed} for the seeds in
   * the other order.
   */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[3]);
    List<Long> seeds =
        LongStream.rangeClosed(1, count)
            .map(seed -> arguments.length > 4 ? count + 1 - seed : seed)
            .boxed()
            .toList();
    Study study = study(seeds, Integer.parseInt(arguments[1]));
    StudyFolder folder = folder(Path.of(arguments[0]), study);
    folder.run(Integer.parseInt(arguments[2]), TrainingListener.SILENT);
    System.out.println(StudyDigest.of(folder.result()));
  }
}
