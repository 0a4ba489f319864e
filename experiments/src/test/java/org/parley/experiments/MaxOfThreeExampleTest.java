package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaxOfThreeExampleTest {

  @Test
  void findsTheOptimum() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed));
    try {
      MaxOfThreeExample.main(new String[] {"1500"});
    } finally {
      System.setOut(before);
    }
    double mean = Double.parseDouble(printed.toString(StandardCharsets.UTF_8).strip());
    assertTrue(mean >= 9, "mean return " + mean);
  }
}
