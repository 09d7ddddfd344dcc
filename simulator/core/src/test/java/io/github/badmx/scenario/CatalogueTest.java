package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  private static final Catalogue SHIPPED = Catalogue.shipped();

  private final Path folder;

  CatalogueTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsByNameIdAndAlias() {
    Scenario expired = SHIPPED.get("certificate/expired");

    assertThat(SHIPPED.find("2")).containsSame(expired);
    assertThat(SHIPPED.find("expired")).containsSame(expired);
    assertThat(SHIPPED.find("certificate/fresh")).isEmpty();
  }

  @Test
  void findsAGroup() {
    assertThat(SHIPPED.groups())
        .containsExactly(
            "after-220",
            "certificate",
            "dialogue",
            "good",
            "handshake",
            "negotiation",
            "network",
            "sequence");
    assertThat(SHIPPED.group("certificate")).isNotEmpty().allMatch(it -> it.tls() != null);
  }

  @Test
  void saysWhatWasMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.get("certificate/exspired"))
        .withMessage(
            "unknown scenario 'certificate/exspired': did you mean 'certificate/expired'?"
                + " 'badmx list' shows them all");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.get("sslv3-onyl"))
        .withMessageContaining("did you mean 'negotiation/sslv3-only'?");
  }

  @Test
  void takesFilesAndFoldersOfTheUsers() throws IOException {
    write("mine/first.yaml", "id: 9001\ntitle: First\n");
    write("mine/deeper/second.yml", "id: 9002\ntitle: Second\n");

    Catalogue both = SHIPPED.with(List.of(folder));

    assertThat(both.get("mine/first").title()).isEqualTo("First");
    assertThat(both.get("9002").name()).isEqualTo("deeper/second");
    assertThat(both.get("expired").id()).isEqualTo(2);
  }

  @Test
  void refusesANumberOrNameThatIsTaken() throws IOException {
    Path file = write("mine/first.yaml", "id: 2\ntitle: First\naliases: [expired]\n");

    assertThatExceptionOfType(InvalidScenarioException.class)
        .isThrownBy(() -> SHIPPED.with(List.of(file)))
        .withMessage(
            "%1$s:1:1: '2' is taken by scenarios/certificate/expired.yaml\n"
                + "%1$s:1:1: 'expired' is taken by scenarios/certificate/expired.yaml",
            file);
  }

  @Test
  void saysWhatIsWrongInEveryFile() throws IOException {
    write("mine/first.yaml", "id: 9001\n");
    write("mine/second.yaml", "title: Second\n");

    assertThatExceptionOfType(InvalidScenarioException.class)
        .isThrownBy(() -> SHIPPED.with(List.of(folder)))
        .satisfies(refusal -> assertThat(refusal.problems()).hasSize(2));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
