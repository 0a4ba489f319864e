package org.parley.study.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.Study;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/** Runs that were made elsewhere. */
class KeepingTest {

  private static final Study STUDY = FolderExample.study(List.of(1L), 10);
  private static final Map<String, String> ELSEWHERE = Map.of("cpu", "of another make");

  @TempDir Path temporary;

  private StudyFolder folder() {
    return FolderExample.folder(temporary.resolve("out"), STUDY);
  }

  private static Run made(Plan plan) {
    return Trainer.run(plan, TrainingListener.SILENT);
  }

  @Test
  void areKeptOnceWithTheirOrigin() throws IOException {
    List<Run> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onEnd(Run run) {
            told.add(run);
          }
        };
    StudyFolder.Outcome outcome =
        folder()
            .run(
                (missing, keeper) -> {
                  Run first = made(missing.get(0));
                  keeper.keep(first, ELSEWHERE);
                  keeper.keep(first, ELSEWHERE);
                  keeper.keep(
                      Trainer.run(missing.get(1), TrainingListener.SILENT, () -> true), ELSEWHERE);
                },
                listener);
    assertEquals(new StudyFolder.Outcome(0, 1, 2), outcome);
    assertEquals(1, told.size());
    String json = Files.readString(temporary.resolve("out/runs/1-svnr.seed-1.json"));
    assertTrue(json.contains("of another make") && json.contains("\"java\""), json);

    folder().run(1, TrainingListener.SILENT);
    assertEquals(
        StudyDigest.of(STUDY.run(1, TrainingListener.SILENT)), StudyDigest.of(folder().result()));
  }

  @Test
  void ofAnotherPlanAreRefused() {
    Plan foreign = FolderExample.study(List.of(2L), 10).plans().get(0);
    RunMaker maker = (missing, keeper) -> keeper.keep(made(foreign), ELSEWHERE);
    assertThrows(
        IllegalArgumentException.class, () -> folder().run(maker, TrainingListener.SILENT));
  }
}
