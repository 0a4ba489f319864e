package org.parley.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.check.Problems;
import org.parley.schedule.Annealing;
import org.parley.training.Plan;

/**
 * What all learners of a study are to have in common, so that a comparison compares the learners
 * and nothing else. Said once; a learner that departs from it is not refused but marked in every
 * table and chart. Terms that are left out are not compared. A value.
 *
 * <pre>{@code
 * Contract contract = Contract.builder()
 *     .policyHidden(100, 100)
 *     .criticHidden(100, 100)
 *     .annealing(Annealing.exponential(30, 0.05, 0.6))
 *     .gradientSteps(1)
 *     .batch(512)
 *     .search(new Contract.Search(50, 3))
 *     .build();
 * }</pre>
 */
public final class Contract {

  private final Map<Term, String> terms;

  private Contract(Map<Term, String> terms) {
    this.terms = Collections.unmodifiableMap(new EnumMap<>(terms));
  }

  /**
   * How much was tried to find a learner's settings.
   *
   * @param trials points tried, at least 0; 0 for settings that nobody searched
   * @param seeds runs of each, at least 1
   */
  public record Search(int trials, int seeds) {

    /** None. */
    public static final Search NONE = new Search(0, 1);

    /** Refuses what is out of range, all at once. */
    public Search {
      Problems problems = new Problems();
      problems.requireRange("trials", trials, 0, Integer.MAX_VALUE, "The papers make 50.");
      problems.requireRange("seeds", seeds, 1, Integer.MAX_VALUE, "3 is usual.");
      problems.throwIfAny("search");
    }

    @Override
    public String toString() {
      return trials == 0 ? "none" : trials + " trials of " + seeds + " seeds";
    }
  }

  /**
   * A term that a learner does not keep.
   *
   * @param term which
   * @param value the learner's
   * @param contract what the contract says
   */
  public record Departure(Term term, String value, String contract) {

    @Override
    public String toString() {
      return term.text() + " " + value + ", not " + contract;
    }
  }

  /** Starts a contract. */
  public static Builder builder() {
    return new Builder();
  }

  /** What it says, as text, by term. */
  public Map<Term, String> terms() {
    return terms;
  }

  /** Where a learner's terms differ; what the learner has not, it cannot depart from. */
  List<Departure> departures(Map<Term, String> learners) {
    List<Departure> found = new ArrayList<>();
    terms.forEach(
        (term, value) -> {
          String other = learners.get(term);
          if (other != null && !other.equals(value)) {
            found.add(new Departure(term, other, value));
          }
        });
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contract that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    terms.forEach((term, value) -> parts.add(term.text() + ": " + value));
    return String.join("; ", parts);
  }

  /** Gathers terms; {@link #build()} checks them together. */
  public static final class Builder {
    private final Map<Term, String> terms = new EnumMap<>(Term.class);
    private final Problems problems = new Problems();

    private Builder() {}

    /** Hidden widths of what acts. */
    public Builder policyHidden(Integer... widths) {
      return widths("policyHidden", Term.POLICY_NETWORKS, widths);
    }

    /** Hidden widths of what judges. */
    public Builder criticHidden(Integer... widths) {
      return widths("criticHidden", Term.CRITIC_NETWORKS, widths);
    }

    private Builder widths(String where, Term term, Integer... widths) {
      for (int width : widths) {
        problems.requireRange(where, width, 1, Integer.MAX_VALUE, "The default is 100, 100.");
      }
      return put(term, Terms.widths(List.of(widths)));
    }

    /** The temperature schedule. */
    public Builder annealing(Annealing value) {
      return put(Term.TEMPERATURE, Objects.requireNonNull(value, "annealing").toString());
    }

    /** Updates for each step of the game, above 0. */
    public Builder gradientSteps(double each) {
      problems.requirePositive("gradientSteps", each, "1 learns after every step.");
      return put(Term.GRADIENT_STEPS, Terms.updates(each));
    }

    /** Steps of an update. */
    public Builder batch(int value) {
      problems.requireRange("batch", value, 1, Integer.MAX_VALUE, "512 is the papers'.");
      return put(Term.BATCH, String.valueOf(value));
    }

    /** How runs are evaluated: points, episodes a point and at the end. */
    public Builder evaluation(Plan.Recording value) {
      return put(Term.EVALUATION, Terms.evaluation(value));
    }

    /** How much is tried to find settings. */
    public Builder search(Search value) {
      return put(Term.SEARCH, value.toString());
    }

    private Builder put(Term term, String value) {
      terms.put(term, value);
      return this;
    }

    /**
     * The contract.
     *
     * @throws org.parley.check.InvalidSpecException naming every term out of range
     */
    public Contract build() {
      problems.require(
          !terms.isEmpty(), "contract", "empty", "at least 1 term", "Say batch, or leave it out.");
      problems.throwIfAny("contract");
      return new Contract(terms);
    }
  }
}
