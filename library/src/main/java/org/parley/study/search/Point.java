package org.parley.study.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A value for each dimension that exists. Immutable.
 *
 * @param values by name, in the order of the space: a {@code Double} for numbers, a {@code Long}
 *     for whole ones, a {@code String} for choices
 */
public record Point(Map<String, Object> values) {

  /** Keeps a copy. */
  public Point {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether the dimension exists here. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A number. */
  public double number(String name) {
    return ((Number) value(name)).doubleValue();
  }

  /** A whole number. */
  public int whole(String name) {
    return Math.toIntExact((Long) value(name));
  }

  /** What a choice fell on. */
  public String choice(String name) {
    return (String) value(name);
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new NoSuchElementException("no \"" + name + "\" in " + values);
    }
    return value;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
