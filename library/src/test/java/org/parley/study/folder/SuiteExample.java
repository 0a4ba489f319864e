package org.parley.study.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.TwinPeaks;
import org.parley.study.Study;
import org.parley.study.Suite;
import org.parley.training.TrainingListener;

/** {@link FolderExample}'s study on two games; as a program it makes what is missing. */
final class SuiteExample {

  private SuiteExample() {}

  static Suite suite(List<Long> seeds, int episodes) {
    Map<String, Study> studies = new LinkedHashMap<>();
    studies.put("narrow", on(MaxOfThree.game(1.5), seeds, episodes));
    studies.put("Twin Peaks!", on(TwinPeaks.game(), seeds, episodes));
    return Suite.of(studies, Map.of());
  }

  private static Study on(Game game, List<Long> seeds, int episodes) {
    Study like = FolderExample.study(seeds, episodes);
    Study.Builder study =
        Study.of(game).episodes(episodes).seeds(seeds).recording(like.recording());
    like.learners().forEach(study::learner);
    return study.build();
  }

  static SuiteFolder folder(Path path, Suite suite) {
    StudyFolder.Settings settings = StudyFolder.Settings.usual().withCheckpointSeconds(0.002);
    return SuiteFolder.of(path, suite, settings, Map.of());
  }

  /** Arguments: folder, episodes, threads. */
  public static void main(String[] arguments) {
    Suite suite = suite(List.of(1L, 2L), Integer.parseInt(arguments[1]));
    SuiteFolder folder = folder(Path.of(arguments[0]), suite);
    folder.run(Integer.parseInt(arguments[2]), TrainingListener.SILENT);
    System.out.println(StudyDigest.of(folder.result()));
  }
}
