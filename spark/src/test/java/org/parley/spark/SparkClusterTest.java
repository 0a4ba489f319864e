package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.check.InvalidSpecException;

class SparkClusterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local",
        "local[1]",
        "local[*]",
        "local[4,3]",
        "spark://host:7077",
        "spark://a:1,b:65535",
        "spark://[::1]:7077"
      })
  void acceptsMasters(String master) {
    assertEquals(master, SparkCluster.of(master).master());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yarn",
        "k8s://https://host:443",
        "local[0]",
        "local[",
        "local-cluster[2,1,512]",
        "spark://",
        "spark://host",
        "spark://host:65536",
        "spark://host:7077,",
        "spark://host:7077/x",
        "http://host:7077"
      })
  void refusesWhatIsNone(String master) {
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> SparkCluster.of(master));
    assertTrue(refused.getMessage().contains("spark://HOST:PORT"), refused.getMessage());
  }

  @Test
  void refusesSettingsThatAreNotSparksOrNotTheUsers() {
    Map<String, String> settings =
        Map.of("memory", "1g", "spark.jars", "x", "spark.cores.max", "2");
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> SparkCluster.of("yarn").with(settings));
    assertEquals(1, refused.problems().size());
    refused = assertThrows(InvalidSpecException.class, () -> SparkCluster.local().with(settings));
    assertEquals(2, refused.problems().size(), refused.getMessage());
  }
}
