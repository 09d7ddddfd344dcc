package io.github.badmx.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.Trial;
import io.github.badmx.scenario.Catalogue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class EveryScenarioTest {

  private static final Catalogue CATALOGUE = Catalogue.shipped();

  @Test
  void testsAreShownByTheNameOfTheirScenario() {
    List<String> shown = Run.of(Shown.class).shown();

    assertThat(shown).hasSize(2);
    assertThat(shown.get(0)).startsWith("[1] ").endsWith("certificate/expired");
    assertThat(shown.get(1)).startsWith("[2] ").endsWith("certificate/wrong-name");
  }

  @BadMxTest
  static class Shown {

    @ParameterizedTest
    @EveryScenario(name = {"certificate/wrong-name", "certificate/expired"})
    void one(Trial trial) {
      assertThat(trial.scenario().name()).startsWith("certificate/");
    }
  }

  @Test
  void aGroupIsAllOfIt() {
    assertThat(selected("group")).isEqualTo(names("certificate"));
  }

  @Test
  void severalValuesAreEither() {
    assertThat(selected("groups")).containsAll(names("good")).containsAll(names("certificate"));
  }

  @Test
  void aCauseIsWhateverReproducesIt() {
    assertThat(selected("cause"))
        .contains("certificate/expired")
        .doesNotContain("certificate/wrong-name");
  }

  @Test
  void severalAttributesAreBoth() {
    assertThat(selected("causeOfOne")).containsExactly("certificate/expired");
  }

  @Test
  void nothingSaidIsTheWholeCatalogue() {
    assertThat(selected("all")).hasSize(CATALOGUE.entries().size());
  }

  @EveryScenario(group = "certificate")
  void group() {}

  @EveryScenario(group = {"certificate", "good"})
  void groups() {}

  @EveryScenario(cause = "expired-cert")
  void cause() {}

  @EveryScenario(cause = "expired-cert", name = "certificate/expired")
  void causeOfOne() {}

  @EveryScenario
  void all() {}

  private static List<String> names(String group) {
    return CATALOGUE.group(group).stream().map(it -> it.name()).toList();
  }

  private static List<String> selected(String method) {
    EveryScenario wanted =
        Arrays.stream(EveryScenarioTest.class.getDeclaredMethods())
            .filter(it -> it.getName().equals(method))
            .map((Method it) -> it.getAnnotation(EveryScenario.class))
            .findFirst()
            .orElseThrow();
    return Selection.of(wanted, CATALOGUE).stream().map(it -> it.name()).toList();
  }
}
