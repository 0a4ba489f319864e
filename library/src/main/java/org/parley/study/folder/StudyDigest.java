package org.parley.study.folder;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.parley.study.Result;
import org.parley.study.SuiteResult;
import org.parley.training.Run;
import org.parley.training.RunFile;

/** All bits of a result but clocks in one word. */
public final class StudyDigest {

  private static final Comparator<Run> ORDER =
      Comparator.comparing((Run run) -> run.plan().label()).thenComparing(run -> run.plan().seed());

  private StudyDigest() {}

  /** SHA-256 over what was asked and the digests of all runs, in the order of labels and seeds. */
  public static String of(Result result) {
    StringBuilder text = new StringBuilder(Description.of(result.study()).toString());
    List<Run> runs = result.runs().stream().sorted(ORDER).toList();
    runs.forEach(run -> text.append('\n').append(RunFile.digest(run)));
    return RunFile.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 over the games' names and the digests of their results, in the order of names. */
  public static String of(SuiteResult result) {
    StringBuilder text = new StringBuilder("suite");
    new TreeMap<>(result.results())
        .forEach((game, own) -> text.append('\n').append(of(own)).append(' ').append(game));
    return RunFile.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
