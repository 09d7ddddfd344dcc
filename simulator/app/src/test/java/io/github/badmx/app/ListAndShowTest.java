package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.fault.FaultType;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ListAndShowTest {

  @Test
  void listsEveryScenario() {
    Badmx list = Badmx.run("list");

    assertThat(list.out().lines()).hasSize(Catalogue.shipped().entries().size() + 1);
    assertThat(list.out().lines().findFirst().orElseThrow()).matches("ID +NAME +MODE +TITLE");
  }

  @Test
  void listsOneGroup() {
    assertThat(Badmx.run("list", "scenarios", "--group", "good").out())
        .contains("good/starttls")
        .doesNotContain("certificate/");
  }

  @Test
  void describesAScenarioToPrograms() throws IOException {
    Badmx list = Badmx.run("list", "--scenario", "expired", "--json");

    assertThat(JSON.std.listFrom(list.out())).hasSize(1);
    assertThat(JSON.std.mapFrom(list.out().strip().replaceAll("^\\[|]$", "")))
        .containsOnlyKeys(
            "name",
            "id",
            "group",
            "title",
            "mode",
            "faults",
            "expect",
            "catalogue",
            "causes",
            "source")
        .containsEntry("name", "certificate/expired")
        .containsEntry("id", 2)
        .containsEntry("mode", "starttls");
  }

  @Test
  void listsEveryFault() throws IOException {
    Badmx table = Badmx.run("list", "faults");
    Badmx json = Badmx.run("list", "faults", "--json");

    assertThat(table.out().lines()).hasSize(FaultType.all().size() + 1);
    assertThat(JSON.std.listFrom(json.out())).hasSize(FaultType.all().size());
  }

  @Test
  void saysWhichGroupWasMeant() {
    Badmx list = Badmx.run("list", "--group", "certificates");

    assertThat(list.exit()).isEqualTo(Exit.USAGE);
    assertThat(list.err())
        .isEqualTo("badmx list: unknown group 'certificates': did you mean 'certificate'?\n");
  }

  @Test
  void showsAllAboutAScenario() {
    assertThat(Badmx.run("show", "certificate/expired").out())
        .contains("certificate/expired: The certificate ran out yesterday")
        .contains("Why\n", "expired, every connection: ", "Remedy\n", "RFC 5280 §6.1.3(a)(2)")
        .containsPattern("verified +refuses\n")
        .contains("scenarios/certificate/expired.yaml\n  id: 2\n", "  - expired: { by: 1d }");
  }

  @Test
  void knowsAScenarioByIdAndAlias() {
    String byName = Badmx.run("show", "certificate/expired").out();

    assertThat(Badmx.run("show", "2").out()).isEqualTo(byName);
    assertThat(Badmx.run("show", "expired").out()).isEqualTo(byName);
  }
}
