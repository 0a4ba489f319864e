package org.parley.negotiation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a cycle among "hears" links by depth-first search, in time linear in their number. */
final class Cycles {

  private final Map<String, List<String>> heard;
  private final Set<String> done = new HashSet<>();
  private final Deque<String> path = new ArrayDeque<>();

  private Cycles(Map<String, List<String>> heard) {
    this.heard = heard;
  }

  /** One cycle, its first agent repeated at the end; empty if there is none. */
  static List<String> find(Map<String, List<String>> heard) {
    Cycles search = new Cycles(heard);
    for (String start : heard.keySet()) {
      List<String> cycle = search.from(start);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  private List<String> from(String agent) {
    if (path.contains(agent)) {
      List<String> walked = new ArrayList<>(path);
      List<String> cycle = new ArrayList<>(walked.subList(walked.indexOf(agent), walked.size()));
      cycle.add(agent);
      return cycle;
    }
    if (done.contains(agent)) {
      return List.of();
    }
    path.addLast(agent);
    for (String other : heard.getOrDefault(agent, List.of())) {
      List<String> cycle = from(other);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    path.removeLast();
    done.add(agent);
    return List.of();
  }
}
