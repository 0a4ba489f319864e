package org.parley.experiments.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.experiments.option.Schedule.Argument;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.spec.Specs;

/**
 * A schedule as text: {@code exponential(from=30, to=0.05)}, {@code constant(1)}; put together as
 * in the DSL, {@code linear(from=8,to=1,over=0.4).then(constant(1))}, {@code
 * adaptive(geometric(),holdAbove=3)}; or as JSON.
 */
final class AnnealingText {

  private static final double HOLD_ABOVE = 3;
  private static final double AT_MOST = 0.3;

  private final Schedule schedule;
  private final Problems problems = new Problems();
  private final Map<String, Double> given = new LinkedHashMap<>();
  private Span.Unit unit = Span.Unit.TRAINING;

  private AnnealingText(Schedule schedule) {
    this.schedule = schedule;
  }

  /**
   * The schedule.
   *
   * @throws InvalidSpecException for an unknown name, and for everything wrong with its arguments
   */
  static Annealing read(String text) {
    if (text.strip().startsWith("{")) {
      return Specs.ANNEALING.read(text);
    }
    List<Call> calls = Call.chain(text).orElseThrow(() -> unknown(text));
    Annealing annealing = first(calls.get(0), text);
    for (Call call : calls.subList(1, calls.size())) {
      annealing = followed(annealing, call, text);
    }
    return annealing;
  }

  private static Annealing first(Call call, String text) {
    if (call.name().equals("adaptive")) {
      return adaptive(call, text);
    }
    return Schedule.ALL.stream()
        .filter(schedule -> schedule.name().equals(call.name()))
        .findFirst()
        .map(schedule -> new AnnealingText(schedule).with(call.arguments()))
        .orElseThrow(() -> unknown(text));
  }

  private static Annealing followed(Annealing before, Call call, String text) {
    return switch (call.name()) {
      case "holding" -> {
        call.only(Map.of());
        yield before.held();
      }
      case "restarting" -> {
        Map<String, String> given = call.only(Map.of("times", "5"));
        Problems problems = new Problems();
        OptionalInt times =
            Numbers.whole(problems, "times", given.get("times"), 1_000_000, "5 is usual.");
        problems.throwIfAny("restarting");
        yield before.restarted(times.getAsInt());
      }
      case "then" -> then(before, call);
      default -> throw unknown(text);
    };
  }

  private static Annealing then(Annealing before, Call call) {
    Map<String, String> given = call.only(Map.of("next", "", "after", ""));
    Annealing next = read(given.get("next"));
    return given.get("after").isEmpty()
        ? before.andThen(next)
        : before.andThen(next, span("after", given.get("after")));
  }

  private static Annealing adaptive(Call call, String text) {
    Map<String, String> given =
        call.only(
            Map.of("path", "", "holdAbove", String.valueOf(HOLD_ABOVE), "atMost", "" + AT_MOST));
    if (given.get("path").isEmpty()) {
      throw unknown(text);
    }
    Problems problems = new Problems();
    OptionalDouble above =
        Numbers.decimal(problems, "holdAbove", given.get("holdAbove"), "3 is the default.");
    problems.throwIfAny("adaptive");
    return Annealing.adaptive(
        read(given.get("path")), above.getAsDouble(), span("atMost", given.get("atMost")));
  }

  /** A span as the DSL writes it, or a bare share. */
  private static Span span(String where, String text) {
    Problems problems = new Problems();
    Span.Unit unit = unit(text);
    OptionalDouble amount = Numbers.decimal(problems, where, amount(text, unit), SPANS);
    problems.throwIfAny("annealing");
    return new Span(amount.getAsDouble(), unit);
  }

  private static final String SPANS = "Write 0.9, 0.9.ofTraining, 2000.episodes or 50000.steps.";

  private static Span.Unit unit(String text) {
    return Stream.of(Span.Unit.values())
        .filter(unit -> text.endsWith("." + unit.text()))
        .findFirst()
        .orElse(Span.Unit.TRAINING);
  }

  private static String amount(String text, Span.Unit unit) {
    String ending = "." + unit.text();
    return text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
  }

  private static InvalidSpecException unknown(String text) {
    String signatures =
        Schedule.ALL.stream().map(Schedule::toString).collect(Collectors.joining(", "));
    return InvalidSpecException.of(
        "annealing",
        "schedule",
        text,
        "one of " + signatures,
        "Quote it, parentheses included; arguments with a default may be left out. Put schedules"
            + " together with .then(…), .holding(), .restarting(TIMES) or adaptive(…).");
  }

  private Annealing with(List<String> arguments) {
    arguments.forEach(this::take);
    double[] values = schedule.arguments().stream().mapToDouble(this::value).toArray();
    problems.throwIfAny(schedule.name());
    return schedule.make().apply(values, new Span(given.getOrDefault("over", share()), unit));
  }

  /** The default of what a schedule is stretched over; 1 where it is not. */
  private double share() {
    return schedule.arguments().stream()
        .filter(argument -> argument.name().equals("over"))
        .mapToDouble(Argument::fallback)
        .findFirst()
        .orElse(1);
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
      unit = name.equals("over") ? unit(number) : unit;
      put(name, name.equals("over") ? amount(number, unit) : number);
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
