package org.parley.experiments.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.parley.math.RandomStream;
import org.parley.study.folder.StudyDigest;
import org.parley.training.TrainingListener;

/** Kills studies, and compares what is left with what was never killed. */
public final class StudyKills {

  private static final int KILLS = 20;

  private StudyKills() {}

  /** Prints the digest of one study, made in every way. */
  public static void matrix(Path folder, PrintStream out) throws IOException, InterruptedException {
    ShortStudy study = new ShortStudy(10, 1_500, false);
    ShortStudy reversed = new ShortStudy(10, 1_500, true);
    String digest = StudyDigest.of(study.study().run(1, TrainingListener.SILENT));
    out.println("| made | digest | the same |\n| :-- | :-- | :-- |");
    row(out, "no folder, 1 thread", digest, digest);
    row(out, "1 thread", study.digest(folder.resolve("1"), 1), digest);
    row(out, "2 threads", study.digest(folder.resolve("2"), 2), digest);
    row(out, "2 threads, seeds reversed", reversed.digest(folder.resolve("3"), 2), digest);
    for (int threads = 1; threads <= 2; threads++) {
      for (ShortStudy order : new ShortStudy[] {study, reversed}) {
        Path path = folder.resolve("p" + threads + order.reversed());
        String name = "another process, " + threads + " threads";
        row(
            out,
            name + (order.reversed() ? ", seeds reversed" : ""),
            printed(order, path, threads),
            digest);
      }
    }
    Path killed = folder.resolve("killed");
    int reached = kill(study, killed, KILLS);
    String name = reached + " kills, then resumed with 2 threads, seeds reversed";
    row(out, name, reversed.digest(killed, 2), digest);
  }

  private static void row(PrintStream out, String made, String digest, String wanted) {
    String brief = digest.substring(0, Math.min(16, digest.length()));
    out.printf("| %s | `%s` | %s |%n", made, brief, digest.equals(wanted) ? "yes" : "NO");
    out.flush();
  }

  private static String printed(ShortStudy study, Path folder, int threads)
      throws IOException, InterruptedException {
    Process process = study.start(folder, threads);
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.strip();
  }

  /** Starts the study again and again and kills it; how often it was alive when killed. */
  private static int kill(ShortStudy study, Path folder, int kills)
      throws IOException, InterruptedException {
    int alive = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process process = study.start(folder, 2);
      int patience = 300 + RandomStream.of(kill).below(0, 1_000);
      alive += process.waitFor(patience, TimeUnit.MILLISECONDS) ? 0 : 1;
      process.destroyForcibly().waitFor();
    }
    return alive;
  }

  /** The same, each time a moment after so many more runs have finished. */
  private static int killAlong(ShortStudy study, Path folder, int kills)
      throws IOException, InterruptedException {
    int alive = 0;
    int planned = study.study().plans().size();
    for (int kill = 0; kill < kills; kill++) {
      Process process = study.start(folder, 2);
      while (process.isAlive() && runs(folder) < (kill + 1L) * planned / (kills + 1)) {
        Thread.sleep(5);
      }
      int patience = RandomStream.of(kill).below(0, 100);
      alive += process.waitFor(patience, TimeUnit.MILLISECONDS) ? 0 : 1;
      process.destroyForcibly().waitFor();
    }
    return alive;
  }

  /** Kills a study of 201 runs ten times and counts what came of it. */
  public static void many(Path folder, PrintStream out) throws IOException, InterruptedException {
    ShortStudy study = new ShortStudy(67, 1_000, false);
    String digest = StudyDigest.of(study.study().run(2, TrainingListener.SILENT));
    Path path = folder.resolve("many");
    int killed = killAlong(study, path, 10);
    long before = runs(path);
    String after = study.digest(path, 2);
    out.printf(
        "%d planned, killed %d times with %d runs finished, then resumed: %d runs, digest %s%n",
        study.study().plans().size(),
        killed,
        before,
        runs(path),
        after.equals(digest) ? "that of a study never killed" : "ANOTHER");
  }

  private static long runs(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("runs"))) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
      return files.filter(file -> file.toString().endsWith(".run")).count();
    }
  }
}
