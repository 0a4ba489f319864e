package org.parley.study.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/** A folder that runs are made in and kept: a study's, or a suite's. */
public sealed interface RunFolder permits StudyFolder, SuiteFolder {

  /** Where it is. */
  Path path();

  /** All runs that are asked for, in an order that the file of the folder alone decides. */
  List<Plan> plans();

  /** What a run's files are called in the folder, without their endings. */
  String nameOf(Plan plan);

  /**
   * The file that it was begun from; empty if a program began it.
   *
   * @throws IOException if it cannot be read
   */
  Optional<JsonNode> file() throws IOException;

  /**
   * Makes the runs that are missing. Interrupting the calling thread puts those in progress down,
   * to be taken up by the next call; its interrupted flag is set again.
   *
   * @param threads runs made at the same time, at least 1
   * @param listener told how runs go, from several threads
   * @throws InvalidSpecException if another process writes there
   * @throws UncheckedIOException if the disk is full or the folder gone; finished runs stay
   */
  StudyFolder.Outcome run(int threads, TrainingListener listener);

  /**
   * Has the runs that are missing made elsewhere, and keeps them. Only this process writes here.
   *
   * @param maker makes the runs; what it leaves out is missing
   * @param listener told of runs that are there, and of each that is kept
   * @throws InvalidSpecException if another process writes there
   * @throws UncheckedIOException if the disk is full or the folder gone; finished runs stay
   */
  StudyFolder.Outcome run(RunMaker maker, TrainingListener listener);
}
