package org.parley.learner.option;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.parley.check.Problems;
import org.parley.spec.Codec;

/**
 * One setting of a learner: its name on the command line, in study files, in the DSL and in Java,
 * its default, and what it may be. Declared once, as a constant of the learner.
 *
 * @param <T> what it holds
 */
public final class Option<T> {

  private final String name;
  private final T standard;
  private final Kind<T> kind;
  private final Predicate<T> check;
  private final String allowed;
  private final String meaning;

  private Option(
      String name, T standard, Kind<T> kind, Predicate<T> check, String allowed, String meaning) {
    this.name = name;
    this.standard = standard;
    this.kind = kind;
    this.check = check;
    this.allowed = allowed;
    this.meaning = meaning;
  }

  /**
   * A finite number.
   *
   * @param allowed the range in words
   * @param check whether a finite number is in it
   * @param meaning what it does, a sentence with its unit and formula
   */
  public static Option<Double> number(
      String name, double standard, String allowed, DoublePredicate check, String meaning) {
    Predicate<Double> finite = value -> Double.isFinite(value) && check.test(value);
    return new Option<>(name, standard, Kinds.NUMBER, finite, allowed, meaning);
  }

  /** A finite number above 0. */
  public static Option<Double> positive(String name, double standard, String meaning) {
    return number(name, standard, "a finite number above 0", value -> value > 0, meaning);
  }

  /** A number from 0 to 1. */
  public static Option<Double> share(String name, double standard, String meaning) {
    return number(name, standard, "from 0 to 1", value -> value >= 0 && value <= 1, meaning);
  }

  /** A whole number from {@code low} to {@code high}. */
  public static Option<Integer> whole(
      String name, int standard, int low, int high, String meaning) {
    String allowed = "a whole number from " + low + " to " + high;
    Predicate<Integer> check = value -> value >= low && value <= high;
    return new Option<>(name, standard, Kinds.WHOLE, check, allowed, meaning);
  }

  /** Widths of hidden layers: at most 6 of 1 to 1,024 units. */
  public static Option<List<Integer>> widths(String name, List<Integer> standard, String meaning) {
    Predicate<List<Integer>> check =
        value -> value.size() <= 6 && value.stream().allMatch(width -> width >= 1 && width <= 1024);
    String allowed = "at most 6 widths from 1 to 1024";
    return new Option<>(name, standard, Kinds.WIDTHS, check, allowed, meaning);
  }

  /** True or false. */
  public static Option<Boolean> flag(String name, boolean standard, String meaning) {
    return new Option<>(name, standard, Kinds.FLAG, value -> true, "true or false", meaning);
  }

  /** One of an enum's values, written in lower camel case. */
  public static <E extends Enum<E>> Option<E> choice(String name, E standard, String meaning) {
    Kind<E> kind = Kinds.choice(standard.getDeclaringClass());
    return new Option<>(name, standard, kind, value -> true, kind.expected(), meaning);
  }

  /** A value that has a JSON form and checks itself. */
  public static <T> Option<T> value(String name, T standard, Codec<T> codec, String meaning) {
    Kind<T> kind = Kinds.value(codec);
    return new Option<>(name, standard, kind, value -> true, kind.expected(), meaning);
  }

  /** The name, in lower camel case. */
  public String name() {
    return name;
  }

  /** The default. */
  public T standard() {
    return standard;
  }

  /** What it may be, in words. */
  public String allowed() {
    return allowed;
  }

  /** What it does. */
  public String meaning() {
    return meaning;
  }

  /** The same option with another default. */
  public Option<T> withStandard(T value) {
    return new Option<>(name, value, kind, check, allowed, meaning);
  }

  /** The same option of which only some values fit. */
  public Option<T> only(String fitting, Predicate<T> fits) {
    return new Option<>(
        name, standard, kind, value -> check.test(value) && fits.test(value), fitting, meaning);
  }

  void check(T value, Problems problems) {
    problems.require(
        check.test(value), name, text(value), allowed, "The default is " + standardText() + ".");
  }

  String standardText() {
    return text(standard);
  }

  String text(T value) {
    return kind.text(value);
  }

  JsonNode json(T value) {
    return kind.write(value);
  }

  /** The value of JSON; null where a problem was recorded. */
  T read(JsonNode json, Problems problems) {
    return kind.read(name, json, problems);
  }

  @Override
  public String toString() {
    return name + " = " + standardText() + " (" + allowed + "): " + meaning;
  }
}
