package io.github.badmx.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The directions that dependencies of the program may point in. */
@AnalyzeClasses(packages = "io.github.badmx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final List<String> FACADE =
      List.of(
          "io.github.badmx.BadMx",
          "io.github.badmx.Trial",
          "io.github.badmx.Trust",
          "io.github.badmx.control",
          "io.github.badmx.report",
          "io.github.badmx.scenario",
          "io.github.badmx.fault",
          "io.github.badmx.session",
          "io.github.badmx.verdict",
          "io.github.badmx.server.Listener",
          "io.github.badmx.server.CannotListenException");

  private static final DescribedPredicate<JavaClass> BEHIND_THE_FACADE =
      DescribedPredicate.describe(
          "stand behind the facade",
          type ->
              type.getName().startsWith("io.github.badmx")
                  && FACADE.stream().noneMatch(type.getName()::startsWith));

  @ArchTest
  static final ArchRule theApiUsesTheFacadeAndTheReport =
      noClasses()
          .that()
          .resideInAPackage("io.github.badmx.control")
          .should()
          .dependOnClassesThat(BEHIND_THE_FACADE);

  @ArchTest
  static final ArchRule theReportKnowsNeitherTheApiNorTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("io.github.badmx.report")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.badmx.control", "io.github.badmx.app");

  @ArchTest
  static final ArchRule resourcesKnowNothingOfHttp =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");
}
