package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A table: what is run, and what is told of it. Immutable; made by {@link #named}. */
public final class Table {

  private static final Budget QUICK = new Budget(400, new SeedRange(1, 3));
  private static final Budget PAPER = new Budget(5_000, new SeedRange(1, 20));

  private final String name;
  private final String title;
  private final Expected expected;
  private final boolean scored;
  private final boolean alone;
  private final boolean listed;
  private final boolean searched;
  private final List<Arm> arms;
  private final List<Column> columns;
  private final List<Section> sections;
  private final List<String> notes;
  private final List<String> missing;
  private final Map<Profile, Budget> budgets;

  private Table(Builder builder) {
    name = builder.name;
    title = builder.title;
    expected = builder.expected;
    scored = builder.scored;
    alone = builder.alone;
    listed = builder.listed;
    searched = builder.searched;
    arms = List.copyOf(builder.arms);
    columns = List.copyOf(builder.columns);
    sections = List.copyOf(builder.sections);
    notes = List.copyOf(builder.notes);
    missing = List.copyOf(builder.missing);
    budgets = new EnumMap<>(builder.budgets);
  }

  /** Starts a table: its name on the command line, its title, and the numbers it stands beside. */
  static Builder named(String name, String title, Expected expected) {
    return new Builder(name, title, expected);
  }

  /** Its name on the command line. */
  public String name() {
    return name;
  }

  /** What it shows, in a line. */
  public String title() {
    return title;
  }

  /** The paper's numbers. */
  Expected expected() {
    return expected;
  }

  /** Whether arms have returns, successes and verdicts; otherwise their own columns alone. */
  boolean scored() {
    return scored;
  }

  /** Whether runs are timed alone, one after the other. */
  boolean alone() {
    return alone;
  }

  /** Whether arms stand in rows of their own; otherwise in sections alone. */
  boolean listed() {
    return listed;
  }

  /** Whether settings are searched before the first run. */
  public boolean searched() {
    return searched;
  }

  /** The same with so many learning rates tried for each arm, from so many seeds each. */
  public Table searching(int trials, int seeds) {
    Builder builder = new Builder(name, title, expected);
    arms.forEach(arm -> builder.arm(arm.searching(trials, seeds)));
    builder.columns.addAll(columns);
    builder.sections.addAll(sections);
    builder.notes.addAll(notes);
    builder.notes.add(
        trials == 0
            ? "Ours: every learner has its defaults; nothing was searched."
            : String.format(
                "Ours: every learner's learning rate was searched: %d from 1e-4 to 1e-1, each from"
                    + " %d seeds, 101 and up. Of rates within a thousandth of the optimum of the best"
                    + " one, the nearest to the middle of the range is taken. What else is in the"
                    + " paper's Table 9 the contract holds fixed.",
                trials, seeds));
    builder.missing.addAll(missing);
    builder.budgets.putAll(budgets);
    builder.scored = scored;
    builder.alone = alone;
    builder.listed = listed;
    builder.searched = searched;
    return builder.build();
  }

  /** Its rows. */
  List<Arm> arms() {
    return arms;
  }

  /** Columns of its own, after those that every table has. */
  List<Column> columns() {
    return columns;
  }

  /** What follows the rows. */
  List<Section> sections() {
    return sections;
  }

  /** What is to be known of our side. */
  List<String> notes() {
    return notes;
  }

  /** What the paper's table has and this one has not, and why. */
  List<String> missing() {
    return missing;
  }

  /** How much a profile runs, unless a table says otherwise. */
  public static Budget usualBudget(Profile profile) {
    return profile == Profile.PAPER ? PAPER : QUICK;
  }

  /** How much a profile runs. */
  public Budget budget(Profile profile) {
    return budgets.get(profile);
  }

  /** Gathers the parts of a table. */
  static final class Builder {
    private final String name;
    private final String title;
    private final Expected expected;
    private final List<Arm> arms = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<Profile, Budget> budgets = new EnumMap<>(Profile.class);
    private boolean scored = true;
    private boolean alone;
    private boolean listed = true;
    private boolean searched;

    private Builder(String name, String title, Expected expected) {
      this.name = name;
      this.title = title;
      this.expected = expected;
      budgets.put(Profile.QUICK, QUICK);
      budgets.put(Profile.PAPER, PAPER);
    }

    Builder arm(Arm arm) {
      arms.add(arm);
      return this;
    }

    Builder arms(List<Arm> more) {
      arms.addAll(more);
      return this;
    }

    Builder column(Column column) {
      columns.add(column);
      return this;
    }

    Builder section(Section section) {
      sections.add(section);
      return this;
    }

    Builder note(String note) {
      notes.add(note);
      return this;
    }

    /** The same, unless it was said. */
    Builder noteOnce(String note) {
      return notes.contains(note) ? this : note(note);
    }

    Builder missing(String what) {
      missing.add(what);
      return this;
    }

    /** Runs are timed, not scored, one after the other, with budgets of their own. */
    Builder timedAlone(Budget quick, Budget paper) {
      scored = false;
      alone = true;
      budgets.put(Profile.QUICK, quick);
      budgets.put(Profile.PAPER, paper);
      return this;
    }

    /** Runs have numbers of their own and no returns, with budgets of their own. */
    Builder unscored(Budget quick, Budget paper) {
      scored = false;
      return budgets(quick, paper);
    }

    /** Arms are told of in sections alone. */
    Builder unlisted() {
      listed = false;
      return this;
    }

    /** Settings are searched before the first run. */
    Builder searched() {
      searched = true;
      return this;
    }

    /** With other budgets. */
    Builder budgets(Budget quick, Budget paper) {
      budgets.put(Profile.QUICK, quick);
      budgets.put(Profile.PAPER, paper);
      return this;
    }

    Table build() {
      return new Table(this);
    }
  }
}
