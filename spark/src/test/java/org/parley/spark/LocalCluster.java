package org.parley.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone master and its workers, each a process, from Spark's jars alone: what they know of
 * Parley they are sent.
 */
final class LocalCluster implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int START_SECONDS = 60;

  /** Jars of ours, and of what Spark does not bring. */
  private static final Pattern OURS =
      Pattern.compile(
          "(parley|nd4j|openblas|javacpp|blas-|kotlin|lets-plot|picocli|progressbar|junit"
              + "|jackson-dataformat-yaml|snakeyaml).*");

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private LocalCluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Starts a master and so many workers of one core. */
  static LocalCluster start(Path home, int workers) throws IOException, InterruptedException {
    Files.createDirectories(home.resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.endsWith(".jar") && !OURS.matcher(name).matches()) {
        Files.createSymbolicLink(home.resolve("jars").resolve(name), Path.of(entry));
      }
    }
    LocalCluster cluster = new LocalCluster(home, freePort());
    cluster.launch("master.Master", "--port", "" + cluster.port);
    cluster.awaitMaster();
    for (int worker = 0; worker < workers; worker++) {
      String work = home.resolve("work-" + worker).toString();
      cluster.launch(
          "worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", work, cluster.master());
    }
    return cluster;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  private void launch(String daemon, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-Xmx256m", "-cp", home.resolve("jars") + "/*"));
    command.addAll(List.of("org.apache.spark.deploy." + daemon, "--host", HOST));
    command.addAll(List.of("--webui-port", "0"));
    command.addAll(List.of(arguments));
    File log = home.resolve(daemon + "-" + processes.size() + ".log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    processes.add(builder.redirectOutput(log).directory(home.toFile()).start());
  }

  private void awaitMaster() throws InterruptedException {
    for (int tenth = 0; tenth < 10 * START_SECONDS; tenth++) {
      try {
        new Socket(HOST, port).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("no master after " + START_SECONDS + " s: see " + home);
  }

  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** Kills the executors of a worker as {@code kill -9} does; the worker lives. How many. */
  int killExecutors(int worker) {
    List<ProcessHandle> children = processes.get(1 + worker).descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    return children.size();
  }

  /** Kills a worker and its executors as {@code kill -9} does. How many processes. */
  int killWorker(int worker) {
    List<ProcessHandle> children = processes.get(1 + worker).descendants().toList();
    processes.get(1 + worker).destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    return 1 + children.size();
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
