package org.parley.experiments.option;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.experiments.option.Schedule.Argument;
import org.parley.schedule.Annealing;

/** A schedule as text: {@code exponential(from=30, to=0.05)}, {@code constant(1)}. */
final class AnnealingText {

  private static final Pattern CALL = Pattern.compile("\\s*([\\w-]+)\\s*\\((.*)\\)\\s*");

  /** The DSL's way of writing a share of training, which reports print and remedies name. */
  private static final String SHARE = ".ofTraining";

  private final Schedule schedule;
  private final Problems problems = new Problems();
  private final Map<String, Double> given = new LinkedHashMap<>();

  private AnnealingText(Schedule schedule) {
    this.schedule = schedule;
  }

  /**
   * The schedule.
   *
   * @throws InvalidSpecException for an unknown name, and for everything wrong with its arguments
   */
  static Annealing read(String text) {
    Matcher call = CALL.matcher(text);
    return Schedule.ALL.stream()
        .filter(schedule -> call.matches() && schedule.name().equals(call.group(1)))
        .findFirst()
        .map(schedule -> new AnnealingText(schedule).with(call.group(2)))
        .orElseThrow(() -> unknown(text));
  }

  private static InvalidSpecException unknown(String text) {
    String signatures =
        Schedule.ALL.stream().map(Schedule::toString).collect(Collectors.joining(", "));
    return InvalidSpecException.of(
        "annealing",
        "schedule",
        text,
        "one of " + signatures,
        "Quote it, parentheses included; arguments with a default may be left out.");
  }

  private Annealing with(String arguments) {
    if (!arguments.isBlank()) {
      Arrays.stream(arguments.split(",", -1)).map(String::strip).forEach(this::take);
    }
    double[] values = schedule.arguments().stream().mapToDouble(this::value).toArray();
    problems.throwIfAny(schedule.name());
    return schedule.make().apply(values);
  }

  /** Takes {@code name=value}, or a value alone where there is but one argument. */
  private void take(String text) {
    List<String> names = schedule.arguments().stream().map(Argument::name).toList();
    String[] parts = text.split("=", 2);
    String name = parts.length == 1 && names.size() == 1 ? names.get(0) : parts[0].strip();
    boolean known =
        problems.require(
            names.contains(name) && (parts.length == 2 || names.size() == 1),
            schedule.name(),
            text.isEmpty() ? "an empty argument" : text,
            "made with NAME=VALUE of " + String.join(", ", names),
            "Write " + schedule + ".");
    if (known) {
      String number = parts[parts.length - 1].strip();
      put(name, name.equals("over") ? withoutShare(number) : number);
    }
  }

  private void put(String name, String number) {
    boolean first =
        problems.require(
            !given.containsKey(name), name, number, "given once", "Leave out one of the two.");
    if (first) {
      given.put(
          name,
          Numbers.decimal(problems, name, number, "Write " + schedule + ".").orElse(Double.NaN));
    }
  }

  private static String withoutShare(String number) {
    return number.endsWith(SHARE) ? number.substring(0, number.length() - SHARE.length()) : number;
  }

  private double value(Argument argument) {
    Double value = given.getOrDefault(argument.name(), argument.fallback());
    boolean there =
        problems.require(
            value != null,
            argument.name(),
            "missing",
            "given: " + schedule.name() + " has no default for it",
            "Write " + argument.name() + "=VALUE inside the parentheses.");
    return there ? value : Double.NaN;
  }
}
