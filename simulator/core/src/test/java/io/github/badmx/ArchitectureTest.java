package io.github.badmx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import io.github.badmx.fault.Fault;
import java.util.List;
import java.util.stream.Stream;

/** The directions that dependencies may point in. */
@AnalyzeClasses(packages = "io.github.badmx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final List<String> OURS = List.of("io.github.badmx", "java.", "javax.net.ssl.");

  @ArchTest
  static final ArchRule eachLayerUsesOnlyThoseBelowIt =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("facade")
          .definedBy("io.github.badmx")
          .layer("verdict")
          .definedBy("io.github.badmx.verdict")
          .layer("server")
          .definedBy("io.github.badmx.server")
          .layer("wire")
          .definedBy("io.github.badmx.wire")
          .layer("tls")
          .definedBy("io.github.badmx.tls")
          .layer("smtp")
          .definedBy("io.github.badmx.smtp")
          .layer("scenario")
          .definedBy("io.github.badmx.scenario")
          .layer("session")
          .definedBy("io.github.badmx.session")
          .layer("fault")
          .definedBy("io.github.badmx.fault")
          .layer("certs")
          .definedBy("io.github.badmx.certs")
          .whereLayer("facade")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("verdict")
          .mayOnlyBeAccessedByLayers("facade")
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("facade")
          .whereLayer("wire")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("tls")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("smtp")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers("facade", "verdict", "server", "wire", "tls", "smtp")
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers("facade", "verdict", "server", "wire", "tls", "smtp")
          .whereLayer("fault")
          .mayOnlyBeAccessedByLayers(
              "facade", "verdict", "server", "wire", "tls", "smtp", "scenario", "session");

  @ArchTest
  static final ArchRule jamesStaysInTheDialogue =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.badmx.smtp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.james..");

  @ArchTest
  static final ArchRule bouncyCastleTlsStaysInTheTlsLayer =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.badmx.tls")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle.tls..");

  @ArchTest
  static final ArchRule whatIsKnownNeedsNoNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.github.badmx.fault",
              "io.github.badmx.scenario",
              "io.github.badmx.session",
              "io.github.badmx.verdict")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");

  @ArchTest
  static final ArchRule nothingGlobalIsTouched =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.security.Security")
          .orShould()
          .callMethod(System.class, "setProperty", String.class, String.class);

  @ArchTest
  static final ArchRule standardStreamsBelongToTheCommandLine =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule faultsAreRecords =
      classes().that().areAssignableTo(Fault.class).and().areNotInterfaces().should().beRecords();

  @ArchTest
  static final ArchRule theFacadeSpeaksOnlyOurTypesAndTheJdks =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.github.badmx",
              "io.github.badmx.scenario",
              "io.github.badmx.session",
              "io.github.badmx.verdict",
              "io.github.badmx.fault",
              "io.github.badmx.certs")
          .should(mentionOnly(OURS));

  private static ArchCondition<JavaMethod> mentionOnly(List<String> prefixes) {
    DescribedPredicate<JavaClass> foreign =
        DescribedPredicate.describe(
            "of a third party",
            type ->
                !type.getBaseComponentType().isPrimitive()
                    && prefixes.stream()
                        .noneMatch(type.getBaseComponentType().getName()::startsWith));
    return new ArchCondition<>("mention only our own types and the JDK's") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .filter(foreign)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }
}
