package org.parley.learner.svnr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One agent as a program: given its file and the seed, it answers each line "step number number …"
 * with its action, each number as its bits.
 */
public final class AgentProcess {

  private AgentProcess() {}

  /** Answers until its input ends; a refusal is a line of its own. */
  public static void main(String[] arguments) throws IOException {
    LoneAgent agent = AgentPolicy.read(Path.of(arguments[0])).start(Long.parseLong(arguments[1]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(answer(agent, line.split(" ")));
    }
  }

  private static String answer(LoneAgent agent, String[] words) {
    float[] seen = new float[words.length - 1];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = Float.intBitsToFloat(Integer.parseInt(words[i + 1]));
    }
    try {
      return bits(agent.act(Long.parseLong(words[0]), seen));
    } catch (StepMismatchException refused) {
      return refused.getMessage();
    }
  }

  static String bits(float[] numbers) {
    return IntStream.range(0, numbers.length)
        .mapToObj(i -> String.valueOf(Float.floatToRawIntBits(numbers[i])))
        .collect(Collectors.joining(" "));
  }

  static float[] numbers(String bits) {
    String[] words = bits.split(" ");
    float[] numbers = new float[words.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.intBitsToFloat(Integer.parseInt(words[i]));
    }
    return numbers;
  }
}
