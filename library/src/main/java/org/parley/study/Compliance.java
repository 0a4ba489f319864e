package org.parley.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.study.Contract.Departure;

/**
 * How the learners of a study keep its contract.
 *
 * @param departures of each learner that departs, by label
 * @param without the contract's terms that a learner has not at all, by label
 */
public record Compliance(Map<String, List<Departure>> departures, Map<String, List<Term>> without) {

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Keeps copies, in their order. */
  public Compliance {
    departures = Collections.unmodifiableMap(new LinkedHashMap<>(departures));
    without = Collections.unmodifiableMap(new LinkedHashMap<>(without));
  }

  static Compliance of(Study study) {
    return study
        .contract()
        .map(contract -> of(contract, study.learners(), label -> terms(study, label)))
        .orElse(new Compliance(Map.of(), Map.of()));
  }

  /** How learners by label keep a contract of nothing but their own settings. */
  public static Compliance of(Contract contract, Game game, Map<String, Learner> learners) {
    return of(contract, learners, label -> Terms.of(learners.get(label), game));
  }

  private static Map<Term, String> terms(Study study, String label) {
    Map<Term, String> terms = Terms.of(study.learners().get(label), study.game());
    terms.put(Term.EVALUATION, Terms.evaluation(study.recording()));
    terms.put(Term.SEARCH, study.searched(label).toString());
    return terms;
  }

  private static Compliance of(
      Contract contract,
      Map<String, Learner> learners,
      Function<String, Map<Term, String>> termsOf) {
    Map<String, List<Departure>> departures = new LinkedHashMap<>();
    Map<String, List<Term>> without = new LinkedHashMap<>();
    for (String label : learners.keySet()) {
      Map<Term, String> terms = termsOf.apply(label);
      List<Departure> found = contract.departures(terms);
      if (!found.isEmpty()) {
        departures.put(label, found);
      }
      List<Term> missing =
          contract.terms().keySet().stream().filter(term -> !terms.containsKey(term)).toList();
      if (!missing.isEmpty()) {
        without.put(label, missing);
      }
    }
    return new Compliance(departures, without);
  }

  /** What stands behind the label of a learner that departs, as ¹; nothing behind others. */
  public String mark(String label) {
    List<String> marked = new ArrayList<>(departures.keySet());
    int number = marked.indexOf(label) + 1;
    StringBuilder mark = new StringBuilder();
    String.valueOf(number).chars().forEach(digit -> mark.append(DIGITS.charAt(digit - '0')));
    return number == 0 ? "" : mark.toString();
  }

  /** A line a learner that departs, and one for each that lacks a term. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    departures.keySet().forEach(label -> notes.add(departed(label)));
    without.keySet().forEach(label -> notes.add(lacking(label)));
    return notes;
  }

  /** The same of one learner. */
  public List<String> notes(String label) {
    List<String> notes = new ArrayList<>();
    if (departures.containsKey(label)) {
      notes.add(departed(label));
    }
    if (without.containsKey(label)) {
      notes.add(lacking(label));
    }
    return notes;
  }

  private String departed(String label) {
    List<String> found = departures.get(label).stream().map(Departure::toString).toList();
    return mark(label) + " " + label + " departs from the contract: " + String.join("; ", found);
  }

  private String lacking(String label) {
    List<String> terms = without.get(label).stream().map(Term::text).toList();
    return label + " has no " + String.join(", no ", terms) + ", which is no departure";
  }
}
