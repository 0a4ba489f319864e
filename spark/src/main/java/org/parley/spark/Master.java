package org.parley.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;

/** What stands for a master: its form, and whether one answers there. */
final class Master {

  private static final String CLUSTER = "spark://";
  private static final Pattern LOCAL =
      Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})(,\\d{1,3})?])?");
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:,/]+):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;
  private static final int PATIENCE_MILLIS = 5_000;

  private Master() {}

  static boolean isLocal(String master) {
    return LOCAL.matcher(master).matches();
  }

  /** Refuses what is neither of the two forms. */
  static void check(String master, Problems problems) {
    problems.require(
        isLocal(master) || isCluster(master),
        "master",
        master,
        "local, local[N], local[*] or spark://HOST:PORT",
        "A standalone master shows its address on its page, usually at port 8080.");
  }

  private static boolean isCluster(String master) {
    return master.startsWith(CLUSTER)
        && hosts(master).stream()
            .allMatch(host -> HOST.matcher(host).matches() && port(host) <= LAST_PORT);
  }

  private static List<String> hosts(String master) {
    return List.of(master.substring(CLUSTER.length()).split(",", -1));
  }

  private static int port(String host) {
    return Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
  }

  /**
   * Asks whether somebody listens there: Spark itself would try for a minute.
   *
   * @throws InvalidSpecException if nobody does
   */
  static void requireAnswer(String master) {
    List<String> silent = new ArrayList<>();
    for (String host : isLocal(master) ? List.<String>of() : hosts(master)) {
      try (Socket socket = new Socket()) {
        String name = host.substring(0, host.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
        socket.connect(new InetSocketAddress(name, port(host)), PATIENCE_MILLIS);
        return;
      } catch (IOException nobody) {
        silent.add(host + " says: " + nobody);
      }
    }
    if (!silent.isEmpty()) {
      throw InvalidSpecException.of(
          "Spark cluster",
          "master",
          master,
          "a master that answers (" + String.join("; ", silent) + ")",
          "Start it, or correct its address.");
    }
  }
}
