package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** Who may read whom: each package only what stands to its left in the design. */
class ArchitectureTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parley");

  @Test
  void packagesReadToTheirLeft() {
    ArchRule rule =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("check")
            .definedBy("org.parley.check")
            .layer("math")
            .definedBy("org.parley.math")
            .layer("store")
            .definedBy("org.parley.store")
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
            .layer("spec")
            .definedBy("org.parley.spec")
            .layer("learner")
            .definedBy("org.parley.learner")
            .layer("learners")
            .definedBy("org.parley.learner.*..")
            .layer("training")
            .definedBy("org.parley.training")
            .layer("diagnosis")
            .definedBy("org.parley.diagnosis..")
            .layer("study")
            .definedBy("org.parley.study", "org.parley.study.file..", "org.parley.study.folder..")
            .layer("basin")
            .definedBy("org.parley.basin")
            .layer("statistics")
            .definedBy("org.parley.study.statistics")
            .layer("search")
            .definedBy("org.parley.study.search")
            .layer("export")
            .definedBy("org.parley.study.export")
            .layer("nd4j")
            .definedBy("org.parley.nd4j")
            .whereLayer("check")
            .mayNotAccessAnyLayer()
            .whereLayer("math")
            .mayOnlyAccessLayers("check")
            .whereLayer("store")
            .mayOnlyAccessLayers("check")
            .whereLayer("network")
            .mayOnlyAccessLayers("check", "math", "store")
            .whereLayer("game")
            .mayOnlyAccessLayers("check", "math")
            .whereLayer("schedule")
            .mayOnlyAccessLayers("check", "math")
            .whereLayer("negotiation")
            .mayOnlyAccessLayers("check", "math")
            .whereLayer("stein")
            .mayOnlyAccessLayers("check", "math")
            .whereLayer("spec")
            .mayOnlyAccessLayers("check", "network", "game", "schedule", "negotiation", "stein")
            .whereLayer("learner")
            .mayOnlyAccessLayers("check", "math", "store", "network", "game")
            .whereLayer("learners")
            .mayOnlyAccessLayers(
                "check",
                "math",
                "store",
                "network",
                "game",
                "schedule",
                "negotiation",
                "stein",
                "spec",
                "learner")
            .whereLayer("training")
            .mayOnlyAccessLayers("check", "math", "store", "network", "game", "learner")
            .whereLayer("diagnosis")
            .mayOnlyAccessLayers(
                "check",
                "math",
                "network",
                "game",
                "schedule",
                "negotiation",
                "learner",
                "training")
            .whereLayer("study")
            .mayOnlyAccessLayers(
                "check",
                "math",
                "store",
                "game",
                "schedule",
                "negotiation",
                "network",
                "stein",
                "spec",
                "learner",
                "learners",
                "training",
                "diagnosis")
            .whereLayer("basin")
            .mayOnlyAccessLayers(
                "check", "math", "game", "schedule", "learner", "learners", "diagnosis", "study")
            .whereLayer("statistics")
            .mayOnlyAccessLayers("check", "math", "training", "diagnosis", "study")
            .whereLayer("search")
            .mayOnlyAccessLayers(
                "check", "math", "store", "game", "learner", "learners", "training", "study")
            .whereLayer("export")
            .mayOnlyAccessLayers("check", "training", "diagnosis", "study", "statistics", "game")
            .whereLayer("nd4j")
            .mayNotBeAccessedByAnyLayer();
    rule.check(LIBRARY);
  }

  @Test
  void onlyItsPackageSeesNd4j() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.nd4j")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.parley.nd4j..");
    rule.check(LIBRARY);
  }

  @Test
  void onlyMathSeesBlas() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.math")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..", "dev.ludovic..");
    rule.check(LIBRARY);
  }

  @Test
  void onlyTrainingReadsClocks() {
    ArchRule rule =
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
    rule.check(LIBRARY);
  }

  @Test
  void randomnessComesFromStreams() {
    ArchRule rule =
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
    rule.check(LIBRARY);
  }

  @Test
  void learnersDoNotSeeTheirTrainer() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("org.parley.learner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.parley.training..", "org.parley.study..", "org.parley.diagnosis..");
    rule.check(LIBRARY);
  }
}
