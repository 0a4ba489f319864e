package org.parley.experiments.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a class of this program in a Java of its own, the one that runs this. */
final class JavaProcess {

  private JavaProcess() {}

  /** The command with these options of the virtual machine; the program's arguments follow it. */
  static List<String> command(List<String> options, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }
}
