package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.sequential.SequentialSpecs;
import org.parley.learner.softvalue.SoftValue;
import org.parley.network.Optimiser;
import org.parley.spec.Codec;
import org.parley.spec.Specs;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class SvnrSpecsTest {

  private static <T> void comesBack(Codec<T> codec, T value) {
    String json = codec.write(value);
    assertEquals(value, codec.read(json), json);
    assertEquals(json, codec.write(codec.read(json)));
  }

  @Test
  void noiseFeaturesComeBack() {
    comesBack(SvnrSpecs.NOISE_FEATURES, NoiseFeatures.plain());
    comesBack(SvnrSpecs.NOISE_FEATURES, NoiseFeatures.steep());
    comesBack(SvnrSpecs.NOISE_FEATURES, NoiseFeatures.jumping());
    comesBack(SvnrSpecs.NOISE_FEATURES, new NoiseFeatures(0.1, List.of(1e-3, 1000.0)));
    assertEquals(
        "{\"jumpingNoiseFeatures\":{\"frequencies\":[4.0]}}",
        SvnrSpecs.NOISE_FEATURES.write(NoiseFeatures.jumping()));
  }

  @Test
  void optimisersComeBack() {
    for (Optimiser optimiser :
        List.of(Optimiser.adam(), Optimiser.sgd(0), Optimiser.sgd(0.9).clipped(0.1))) {
      comesBack(Specs.OPTIMISER, optimiser);
      comesBack(Specs.OPTIMISER, optimiser.clipped(10));
      comesBack(Specs.OPTIMISER, optimiser.withFading(0.05, 0.3));
    }
    assertEquals(
        "{\"adam\":{\"fadingTo\":0.05,\"fadingFrom\":0.3}}",
        Specs.OPTIMISER.write(Optimiser.adam().withFading(0.05, 0.3)));
  }

  @Test
  void softValuesLeniencyAndSettingsComeBack() {
    Cases.check(
        100,
        random -> {
          int samples = 2 * random.nextInt(1, 50);
          SoftValue[] all = {
            SoftValue.uniformSampling(samples),
            SoftValue.policyMean(samples),
            SoftValue.hardMaximum(samples),
            SoftValue.mixture(samples, random.nextDouble(0.01, 1))
          };
          SoftValue soft = all[random.nextInt(all.length)];
          double held = random.nextDouble(0, 0.5);
          Leniency leniency =
              new Leniency(
                  random.nextDouble(),
                  random.nextDouble(-1, 1),
                  random.nextDouble(-1, 1),
                  held,
                  held + random.nextDouble(0.1, 0.5));
          comesBack(SequentialSpecs.SOFT_VALUE, soft);
          comesBack(SequentialSpecs.LENIENCY, leniency);
          comesBack(
              SequentialSpecs.SEQUENTIAL,
              new SequentialSettings(
                  random.nextDouble(0.1, 1),
                  random.nextDouble(0.1, 1),
                  random.nextInt(1, 100),
                  random.nextInt(1, 3),
                  random.nextDouble(0, 0.5),
                  random.nextDouble(0.1, 9),
                  soft,
                  random.nextInt(1, 9),
                  random.nextDouble(0, 0.5),
                  leniency));
        });
    comesBack(SequentialSpecs.SEQUENTIAL, SequentialSettings.standard());
    comesBack(SequentialSpecs.SEQUENTIAL, Svnr.sequentialBuilder().build().sequential());
  }

  @Test
  void badJsonIsRefusedWithItsPath() {
    String json = SequentialSpecs.SEQUENTIAL.write(SequentialSettings.standard());
    String told =
        Refusals.of(
                () ->
                    SequentialSpecs.SEQUENTIAL.read(json.replace("\"samples\":8", "\"samples\":0")))
            .getMessage();
    assertTrue(told.contains("softValue / policyMean") && told.contains("samples"), told);
    for (String bad :
        List.of(
            "{\"noiseFeatures\":{\"sharpness\":1,\"frequencies\":[\"4\"]}}",
            "{\"noiseFeatures\":{\"sharpness\":1,\"frequencies\":4}}",
            "{\"noiseFeatures\":{\"sharpness\":-1,\"frequencies\":[]}}",
            "{\"jumpingNoiseFeatures\":{\"sharpness\":1,\"frequencies\":[]}}")) {
      Refusals.of(() -> SvnrSpecs.NOISE_FEATURES.read(bad));
    }
    for (String bad :
        List.of(
            "{\"sgd\":{\"momentum\":1}}",
            "{\"adam\":{\"clipped\":0}}",
            "{\"adam\":{\"momentum\":0}}",
            "{\"adam\":{\"fadingTo\":0.1}}",
            "{\"adam\":{\"fadingTo\":0.1,\"fadingFrom\":1}}",
            "{\"sgd\":{}}")) {
      Refusals.of(() -> Specs.OPTIMISER.read(bad));
    }
  }
}
