package org.parley.spec;

import java.util.Locale;

/** Names of enum values as JSON and the DSL write them. */
public final class Words {

  private Words() {}

  /** {@code INVERSE_MULTIQUADRIC} as {@code inverseMultiquadric}. */
  public static String of(Enum<?> value) {
    String[] words = value.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }
}
