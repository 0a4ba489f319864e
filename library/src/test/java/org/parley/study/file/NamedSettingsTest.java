package org.parley.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.check.InvalidSpecException;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.maddpg.Maddpg;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.StepSize;
import org.parley.learner.meta.Unroll;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Settings;
import org.parley.schedule.Annealing;
import org.parley.study.Study;

/** Learners of the catalogue, and policy gradients of tables, in study files. */
class NamedSettingsTest {

  private static Stream<Catalogue.Entry> catalogue() {
    return Catalogue.all().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void everyLearnerIsReadByItsName(Catalogue.Entry entry) {
    String yaml = "game: max-of-three\nlearners: [{label: It, %s: {}}]\n".formatted(entry.id());
    Study study = StudyFileTest.read(yaml).study();
    Settings standard = entry.standard().apply(MaxOfThree.game(1.5));
    assertEquals(standard, ((Configured) study.learners().get("It")).settings());
    assertEquals(entry.id(), study.learners().get("It").id());
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void everyOptionTakesItsOwnDefault(Catalogue.Entry entry) {
    Settings standard = entry.standard().apply(MaxOfThree.game(1.5));
    standard
        .json()
        .properties()
        .forEach(
            option -> {
              if (!option.getKey().equals(Shared.SEQUENTIAL.name())) {
                String yaml =
                    "game: max-of-three\nlearners: [{label: It, %s: {%s: %s}}]\n"
                        .formatted(entry.id(), option.getKey(), option.getValue());
                Study study = StudyFileTest.read(yaml).study();
                assertEquals(standard, ((Configured) study.learners().get("It")).settings());
              }
            });
  }

  @Test
  void saysWhatABuilderSays() {
    Study study =
        StudyFileTest.read(
                """
                game: max-of-three
                learners:
                  - label: MADDPG
                    maddpg:
                      noise: 0.3
                      noiseLaw: ornsteinUhlenbeck
                      policyHidden: [32, 16]
                      policyLearningRate: 1e-3
                      sequential: {discount: 0.8, leniency: {stepCost: 0.1}}
                """)
            .study();
    Settings standard = Maddpg.standard(MaxOfThree.game(1.5));
    Settings said = ((Maddpg) study.learners().get("MADDPG")).settings();
    assertEquals(0.3, said.get(Exploration.NOISE));
    assertEquals(Exploration.Law.ORNSTEIN_UHLENBECK, said.get(Exploration.LAW));
    assertEquals(1e-3, said.get(Shared.POLICY_RATE));
    assertEquals(0.8, said.get(Shared.SEQUENTIAL).discount());
    assertEquals(0.1, said.get(Shared.SEQUENTIAL).leniency().stepCost());
    assertEquals(standard.get(Shared.CRITIC_RATE), said.get(Shared.CRITIC_RATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nosie: 0.3} | maddpg.nosie = 0.3 | Did you mean noise?",
        "{noise: -1} | maddpg.noise = -1.0 | at least 0",
        "{noise: much} | maddpg.noise = \"much\" | a number",
        "{noiseLaw: pink} | maddpg.noiseLaw = \"pink\" | gaussian, ornsteinUhlenbeck",
        "{batch: 1000000000} | maddpg.batch = 1000000000 | 16384",
        "{sequential: {discount: 2}} | maddpg.sequential.discount = 2.0 | at most 1",
        "{particles: 8} | maddpg.particles = 8 | left out",
      })
  void eachMistakeIsNamed(String settings, String found, String remedy) {
    String yaml = "game: max-of-three\nlearners: [{label: A, maddpg: %s}]\n".formatted(settings);
    String message =
        assertThrows(InvalidSpecException.class, () -> StudyFileTest.read(yaml)).getMessage();
    assertTrue(message.contains("- learners[0]." + found) && message.contains(remedy), message);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String yaml =
        "game: max-of-three\nlearners: [{label: A, maddpg: {noise: -1, batch: x, nosie: 1}}]\n";
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> StudyFileTest.read(yaml));
    assertEquals(3, refused.problems().size(), refused::getMessage);
  }

  @Test
  void policyGradientsAreReadByTheirNames() {
    Study study =
        StudyFileTest.read(
                """
                game: {name: stag-hunt, alone: 0}
                learners:
                  - {label: plain, policyGradient: {estimator: exact}}
                  - {label: own, metaPg: {own: 0.2}}
                  - {label: peer, peerOnly: {peerTerm: lookAhead}}
                  - label: both
                    metaMapg:
                      correction: {constant: {temperature: 1.5}}
                      unroll: {length: 3}
                      estimator: 16
                      stepSize: {power: 0}
                  - {label: lola, lola: {}}
                """)
            .study();
    assertEquals(
        MetaGradient.policyGradient().estimator(Estimator.exact()).build(),
        study.learners().get("plain"));
    assertEquals(
        MetaGradient.metaMapg()
            .correction(Annealing.constant(1.5))
            .unroll(Unroll.chain(3))
            .estimator(Estimator.sampled(16))
            .stepSize(new StepSize(0.9, 10, 0))
            .build(),
        study.learners().get("both"));
    assertEquals(MetaGradient.lola().build(), study.learners().get("lola"));
  }

  @Test
  void aContractIsReadAndItsMistakesAreNamed() {
    String learners =
        "learners: [{label: A, maddpg: {batch: 16}, searched: {trials: 5, seeds: 2}}]\n";
    Study study =
        StudyFileTest.read(
                "game: max-of-three\n"
                    + learners
                    + "contract: {policyHidden: [100, 100], annealing: {exponential: {from: 30,"
                    + " to: 0.05, over: 0.6}}, gradientSteps: 1, batch: 512, evaluation: {final:"
                    + " 1000}, search: {trials: 5, seeds: 2}}\n")
            .study();
    assertEquals(
        List.of("batch 16, not 512"),
        study.compliance().departures().get("A").stream().map(String::valueOf).toList());
    String wrong = "game: max-of-three\n" + learners + "contract: {batch: 0, policyHiden: [1]}\n";
    String message =
        assertThrows(InvalidSpecException.class, () -> StudyFileTest.read(wrong)).getMessage();
    assertTrue(message.contains("contract.batch = 0"), message);
    assertTrue(message.contains("Did you mean policyHidden?"), message);
  }
}
