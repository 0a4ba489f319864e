package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class ExecutorJarsTest {

  private static final List<String> NEEDED =
      List.of(
          "org/parley/spark/RunTask.class",
          "org/parley/study/Study.class",
          "org/bytedeco/openblas/" + Loader.getPlatform() + "/",
          "org/bytedeco/javacpp/" + Loader.getPlatform() + "/");

  @Test
  void holdTheEngineAndItsNativesButNothingOfSparks() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path path : ExecutorJars.onClassPath()) {
      try (JarFile jar = new JarFile(path.toFile())) {
        jar.stream()
            .map(entry -> entry.getName())
            .forEach(name -> NEEDED.stream().filter(name::startsWith).forEach(found::add));
        assertEquals(0, jar.stream().filter(e -> e.getName().startsWith("org/apache/")).count());
      }
    }
    assertEquals(new TreeSet<>(NEEDED), found);
  }
}
