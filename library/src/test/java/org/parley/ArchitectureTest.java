package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Who may read whom: each package only what stands to its left in the design. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_READ_TO_THEIR_LEFT =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("check")
          .definedBy("org.parley.check")
          .layer("math")
          .definedBy("org.parley.math")
          .layer("network")
          .definedBy("org.parley.network")
          .layer("game")
          .definedBy("org.parley.game..")
          .layer("schedule")
          .definedBy("org.parley.schedule")
          .layer("negotiation")
          .definedBy("org.parley.negotiation")
          .layer("stein")
          .definedBy("org.parley.stein")
          .layer("learner")
          .definedBy("org.parley.learner")
          .layer("learners")
          .definedBy("org.parley.learner.*..")
          .layer("training")
          .definedBy("org.parley.training")
          .layer("diagnosis")
          .definedBy("org.parley.diagnosis")
          .layer("study")
          .definedBy("org.parley.study")
          .layer("nd4j")
          .definedBy("org.parley.nd4j")
          .whereLayer("check")
          .mayNotAccessAnyLayer()
          .whereLayer("math")
          .mayOnlyAccessLayers("check")
          .whereLayer("network")
          .mayOnlyAccessLayers("check", "math")
          .whereLayer("game")
          .mayOnlyAccessLayers("check", "math")
          .whereLayer("schedule")
          .mayOnlyAccessLayers("check", "math")
          .whereLayer("negotiation")
          .mayOnlyAccessLayers("check", "math")
          .whereLayer("stein")
          .mayOnlyAccessLayers("check", "math")
          .whereLayer("learner")
          .mayOnlyAccessLayers("check", "math", "network", "game")
          .whereLayer("learners")
          .mayOnlyAccessLayers(
              "check", "math", "network", "game", "schedule", "negotiation", "stein", "learner")
          .whereLayer("training")
          .mayOnlyAccessLayers("check", "math", "network", "game", "learner")
          .whereLayer("diagnosis")
          .mayOnlyAccessLayers("check", "math", "network", "game", "learner", "training")
          .whereLayer("study")
          .mayOnlyAccessLayers("check", "math", "game", "learner", "training", "diagnosis")
          .whereLayer("nd4j")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule ONLY_ITS_PACKAGE_SEES_ND4J =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.nd4j")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.parley.nd4j..");

  @ArchTest
  static final ArchRule ONLY_MATH_SEES_BLAS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.math")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco..", "dev.ludovic..");

  @ArchTest
  static final ArchRule ONLY_TRAINING_READS_CLOCKS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.training")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Instant");

  @ArchTest
  static final ArchRule RANDOMNESS_COMES_FROM_STREAMS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.security.SecureRandom")
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule LEARNERS_DO_NOT_SEE_THEIR_TRAINER =
      noClasses()
          .that()
          .resideInAPackage("org.parley.learner..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.parley.training..", "org.parley.study..", "org.parley.diagnosis..");
}
