package org.parley.experiments.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.math.Gemm;

/**
 * Where numbers come from: the same whenever the same command is repeated on the same machine.
 *
 * @param parley version of Parley
 * @param commit the commit it was built from, with {@code -dirty} behind it where files had been
 *     changed since; {@code unknown} outside of a repository
 * @param java version and vendor of the Java runtime
 * @param os operating system and processor architecture
 * @param blas what multiplied the matrices
 * @param game the game with its parameters
 * @param learner the learner with all its settings
 */
@JsonPropertyOrder({"parley", "commit", "java", "os", "blas", "game", "learner"})
public record Provenance(
    String parley,
    String commit,
    String java,
    String os,
    String blas,
    String game,
    String learner) {

  /** The provenance of what this process computes. */
  public static Provenance of(Game game, Learner learner) {
    return of(game.toString(), learner.toString());
  }

  /** The same, where what is played or learnt is told in words. */
  public static Provenance of(String game, String learner) {
    Properties build = properties();
    return new Provenance(
        build.getProperty("version"),
        build.getProperty("commit"),
        joined("java.version", "java.vendor"),
        joined("os.name", "os.arch"),
        Gemm.best().description(),
        game,
        learner);
  }

  /** Version and commit of this build. */
  public static Map<String, String> build() {
    Properties build = properties();
    return new TreeMap<>(
        Map.of("parley", build.getProperty("version"), "commit", build.getProperty("commit")));
  }

  private static String joined(String one, String other) {
    return System.getProperty(one) + " " + System.getProperty(other);
  }

  /** What the build wrote down about itself. */
  private static Properties properties() {
    Properties build = new Properties();
    try (InputStream written = Provenance.class.getResourceAsStream("build.properties")) {
      build.load(written);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return build;
  }
}
