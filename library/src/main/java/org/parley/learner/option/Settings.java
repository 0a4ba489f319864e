package org.parley.learner.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.check.Problems;

/**
 * What a learner's options are set to. A value: immutable, with equality; its text is the DSL's and
 * {@link #json()} gives it back through {@link Builder#read}.
 */
public final class Settings {

  private final String learner;
  private final Map<String, Option<?>> options;
  private final Map<String, Object> values;

  private Settings(String learner, Map<String, Option<?>> options, Map<String, Object> values) {
    this.learner = learner;
    this.options = options;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * The defaults.
   *
   * @param learner its {@code id()}
   * @param options all there are, each with a name of its own
   */
  public static Settings of(String learner, List<Option<?>> options) {
    Map<String, Option<?>> byName = new LinkedHashMap<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (Option<?> option : options) {
      if (byName.put(option.name(), option) != null) {
        throw new IllegalArgumentException(learner + " has two options named " + option.name());
      }
      values.put(option.name(), option.standard());
    }
    return new Settings(learner, Collections.unmodifiableMap(byName), values);
  }

  /** The learner's {@code id()}. */
  public String learner() {
    return learner;
  }

  /** The options, in the order that they are documented in. */
  public List<Option<?>> options() {
    return List.copyOf(options.values());
  }

  /** The option of a name; empty where there is none. */
  public Optional<Option<?>> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Whether there is such an option. */
  public boolean has(Option<?> option) {
    return options.containsKey(option.name());
  }

  /** What an option is set to. */
  @SuppressWarnings("unchecked") // Only set(Option<T>, T) and the option's own reader fill it.
  public <T> T get(Option<T> option) {
    if (!has(option)) {
      throw new IllegalArgumentException(learner + " has no option " + option.name());
    }
    return (T) values.get(option.name());
  }

  /** A builder that holds these settings. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Every option with its value. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    options.values().forEach(option -> put(option, json));
    return json;
  }

  private <T> void put(Option<T> option, ObjectNode json) {
    json.set(option.name(), option.json(get(option)));
  }

  private <T> String text(Option<T> option) {
    return option.name() + " = " + option.text(get(option));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings that
        && learner.equals(that.learner)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * learner.hashCode() + values.hashCode();
  }

  /** The DSL text of all of them. */
  @Override
  public String toString() {
    return options.values().stream()
        .map(this::text)
        .collect(Collectors.joining("; ", learner + " { ", " }"));
  }

  /** Settings that are being changed; {@link #build()} checks them together. */
  public static final class Builder {
    private final Settings from;
    private final Map<String, Object> values;
    private final Problems problems = new Problems();

    private Builder(Settings from) {
      this.from = from;
      values = new LinkedHashMap<>(from.values);
    }

    /** Sets an option; its range is checked with all others. */
    public <T> Builder set(Option<T> option, T value) {
      from.get(option);
      values.put(option.name(), value);
      return this;
    }

    /** Sets an option from JSON; empty where there is none of that name. */
    public Optional<Builder> read(String name, JsonNode json) {
      Option<?> option = from.options.get(name);
      if (option == null) {
        return Optional.empty();
      }
      Object value = option.read(json, problems);
      if (value != null) {
        values.put(name, value);
      }
      return Optional.of(this);
    }

    /**
     * The settings.
     *
     * @throws org.parley.check.InvalidSpecException naming every option out of range
     */
    public Settings build() {
      Settings built = new Settings(from.learner, from.options, values);
      Problems all = new Problems();
      problems.all().forEach(all::add);
      built.options.values().forEach(option -> check(built, option, all));
      all.throwIfAny(from.learner);
      return built;
    }

    private static <T> void check(Settings built, Option<T> option, Problems problems) {
      option.check(built.get(option), problems);
    }
  }
}
