package io.github.badmx.certs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.Security;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "io.github.badmx.certs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule touchesNoSecuritySettings =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Security.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bouncycastle.jce..", "org.bouncycastle.jcajce..");

  @ArchTest static final ArchRule printsNothing = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule showsNoBouncyCastleType =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(nameOnlyJdkTypesAndOurs());

  private static ArchCondition<JavaMethod> nameOnlyJdkTypesAndOurs() {
    return new ArchCondition<>("name only JDK types and ours") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean foreign =
            Stream.concat(
                    Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .anyMatch(type -> type.getPackageName().startsWith("org."));
        events.add(new SimpleConditionEvent(method, !foreign, method.getFullName()));
      }
    };
  }
}
