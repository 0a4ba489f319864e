package org.parley.study.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parley.math.RandomStream;

/** Study files with one to three mistakes each, of every kind that people make. */
final class BadFiles {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]+(?=: )");
  private static final Pattern VALUE =
      Pattern.compile("(?<=: )(?<!seeds: )[0-9][0-9.e-]*(?=[,}\\n])");
  private static final Pattern COUNT =
      Pattern.compile("(?<=(episodes|points|final|particles): )[0-9]+");
  private static final Pattern WORD =
      Pattern.compile("(?<=: )(?<!label: )[a-z][A-Za-z-]+(?=[,}\\n])");

  private static final List<String> WRONG =
      List.of(
          "true", "[]", "{}", "much", "-7", "-1e300", "1e999", ".nan", ".inf", "null", "[1, 2]",
          "{a: 1}", "\"\"");

  private static final List<String> ADDED =
      List.of(
          "colour: blue\n",
          "threads: 4\n",
          "episodes: 5\n",
          "- 1\n",
          "\tseeds: 3\n",
          "learners: 3\n",
          "\"unclosed: 1\n",
          "*alias\n");

  private BadFiles() {}

  /** At least one mistake that no reading can excuse. */
  static String of(String good, RandomStream stream) {
    String bad = good;
    int mistakes = 1 + stream.below(0, 3);
    for (int i = 0; i < mistakes; i++) {
      bad = mistaken(bad, stream.at(i));
    }
    return bad;
  }

  private static String mistaken(String text, RandomStream stream) {
    return switch (stream.below(0, 5)) {
      case 0 -> changed(text, KEY, stream, "x" + stream.below(2, 100) + "y");
      case 1 -> changed(text, VALUE, stream, WRONG.get(stream.below(2, WRONG.size())));
      case 2 -> changed(text, WORD, stream, "no-" + stream.below(2, 100));
      case 3 -> changed(text, COUNT, stream, "99999999999999999999");
      default -> text + ADDED.get(stream.below(2, ADDED.size()));
    };
  }

  private static String changed(String text, Pattern place, RandomStream stream, String to) {
    List<MatchResult> places = place.matcher(text).results().toList();
    if (places.isEmpty()) {
      return text + "colour: blue\n";
    }
    MatchResult at = places.get(stream.below(1, places.size()));
    return text.substring(0, at.start()) + to + text.substring(at.end());
  }

  /** The file with up to eight bytes changed, or cut. */
  static byte[] mutated(String good, RandomStream stream) {
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    if (stream.below(0, 5) == 0) {
      return Arrays.copyOf(bytes, stream.below(1, bytes.length));
    }
    int changes = 1 + stream.below(1, 8);
    for (int i = 0; i < changes; i++) {
      bytes[stream.below(2 + 2 * i, bytes.length)] = (byte) stream.below(3 + 2 * i, 128);
    }
    return bytes;
  }
}
