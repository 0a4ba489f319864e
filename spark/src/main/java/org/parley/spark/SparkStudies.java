package org.parley.spark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.parley.check.InvalidSpecException;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.RunFolder;
import org.parley.study.folder.RunMaker;
import org.parley.study.folder.StudyFolder;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/**
 * Makes the runs of a study or a suite on Spark.
 *
 * <pre>{@code
 * StudyFile file = StudyFile.read(Path.of("study.yaml"));
 * StudyFolder folder = StudyFolder.of(Path.of("out"), file.study(), file.settings());
 * SparkStudies.run(folder, SparkCluster.of("spark://host:7077"), TrainingListener.SILENT);
 * Result result = folder.result();   // what is there, wherever it was made
 * }</pre>
 *
 * <p>A Java virtual machine has one Spark application at a time, and must open some of its packages
 * to Spark: the documentation lists which.
 */
public final class SparkStudies {

  private SparkStudies() {}

  /**
   * What came of it.
   *
   * @param runs how many runs were there, were made now, and are missing still
   * @param failures runs that could not be made, or why none could any more; empty if all is well
   *     or the calling thread was interrupted
   */
  public record Outcome(StudyFolder.Outcome runs, List<Failure> failures) {

    /** Takes a copy. */
    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /**
   * What could not be done.
   *
   * @param what the run's name in the folder, or {@code cluster}
   * @param why on one line
   */
  public record Failure(String what, String why) {

    @Override
    public String toString() {
      return what + ": " + why;
    }
  }

  /**
   * Makes the study of a file, of one game or several, in a folder.
   *
   * @throws InvalidSpecException as {@link #run(RunFolder, SparkCluster, TrainingListener)} and
   *     {@link StudyFile#read}
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public static Outcome run(Path studyFile, Path folder, String master) {
    try {
      return run(opened(studyFile, folder), SparkCluster.of(master), TrainingListener.SILENT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RunFolder opened(Path studyFile, Path folder) throws IOException {
    JsonNode text = StudyFile.text(studyFile);
    String source = studyFile.toString();
    return SuiteFile.isOne(text)
        ? SuiteFile.of(source, text).folder(folder, Map.of(), told -> {})
        : StudyFile.of(source, text).folder(folder, Map.of(), told -> {});
  }

  /**
   * Makes the runs that are missing in a folder. Interrupting the calling thread ends it; runs in
   * progress are lost then, finished ones stay, and the interrupted flag is set again.
   *
   * @param folder of a study or suite that was begun from a file
   * @param listener told of runs that are there, and of each that is kept
   * @throws InvalidSpecException if the study has no file, another process writes there, or no
   *     master answers; nothing was started then
   * @throws UncheckedIOException if the disk is full or the folder gone; finished runs stay
   */
  public static Outcome run(RunFolder folder, SparkCluster cluster, TrainingListener listener) {
    String file = file(folder);
    List<Failure> failures = new ArrayList<>();
    StudyFolder.Outcome runs =
        folder.run(
            (missing, keeper) -> failures.addAll(make(missing, folder, cluster, file, keeper)),
            listener);
    return new Outcome(runs, failures);
  }

  private static List<Failure> make(
      List<Plan> missing,
      RunFolder folder,
      SparkCluster cluster,
      String file,
      RunMaker.Keeper keeper) {
    if (missing.isEmpty() || Thread.currentThread().isInterrupted()) {
      return List.of();
    }
    Optional<Application> started = Application.start(cluster, folder.path());
    if (started.isEmpty()) {
      return List.of();
    }
    try (Application application = started.get()) {
      JavaSparkContext spark = application.spark();
      RunTask task = new RunTask(spark.broadcast(file));
      return new Jobs(folder, cluster, spark, task, keeper).make(missing);
    }
  }

  private static String file(RunFolder folder) {
    try {
      return folder
          .file()
          .map(JsonNode::toString)
          .orElseThrow(
              () ->
                  InvalidSpecException.of(
                      "study on Spark",
                      "folder",
                      folder.path(),
                      "of a study that was begun from a study file: executors are sent its text",
                      "Write the study as a file, or run it on this machine."));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
