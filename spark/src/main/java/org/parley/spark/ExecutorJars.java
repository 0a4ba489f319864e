package org.parley.spark;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.ludovic.netlib.blas.BLAS;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.parley.study.Study;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What executors need and Spark does not bring: the engine, OpenBLAS with the natives of this
 * machine's platform, and the pure-Java products beside it.
 */
public final class ExecutorJars {

  /** A class of each. */
  private static final List<Class<?>> NEEDED =
      List.of(
          Study.class,
          RunTask.class,
          openblas_nolapack.class,
          Loader.class,
          BLAS.class,
          YAMLFactory.class,
          LoaderOptions.class);

  private ExecutorJars() {}

  /**
   * These jars as this process has them. Classes in a folder, as a development environment keeps
   * them, are put into a jar that is deleted when the process ends.
   *
   * @throws UncheckedIOException if that jar cannot be written
   */
  public static List<Path> onClassPath() {
    Set<Path> places = new LinkedHashSet<>();
    NEEDED.forEach(each -> places.add(place(each)));
    places.addAll(natives());
    List<Path> jars = new ArrayList<>();
    for (Path place : places) {
      jars.add(Files.isDirectory(place) ? packed(place) : place);
    }
    return jars;
  }

  private static Path place(Class<?> needed) {
    try {
      return Path.of(needed.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Natives have jars of their own, except where all of Parley is one jar. */
  private static List<Path> natives() {
    String platform = Pattern.quote(Loader.getPlatform());
    Pattern name = Pattern.compile("(openblas|javacpp)-.*-" + platform + "\\.jar");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> name.matcher(String.valueOf(path.getFileName())).matches())
        .toList();
  }

  private static Path packed(Path folder) {
    try {
      Path jar = Files.createTempFile("parley-", ".jar");
      jar.toFile().deleteOnExit();
      try (OutputStream to = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(to);
          Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
        }
      }
      return jar;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
