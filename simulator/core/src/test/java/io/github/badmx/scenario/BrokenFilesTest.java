package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is said about broken files to the golden texts beside them. */
class BrokenFilesTest {

  private static final Path BROKEN =
      Path.of("src/test/resources/io/github/badmx/scenario/broken").toAbsolutePath();

  static Stream<Path> brokenFiles() throws IOException {
    try (Stream<Path> all = Files.list(BROKEN)) {
      return all.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void saysEverythingThatIsWrong(Path file) throws IOException {
    Path golden = Path.of(file.toString().replaceFirst("\\.yaml$", ".txt"));
    String name = "broken/" + file.getFileName();

    InvalidScenarioException refusal = refusal(name, Files.readAllBytes(file));

    String said = refusal.getMessage() + "\n";
    if (Boolean.getBoolean("badmx.regenerate")) {
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(Files.readString(golden));
  }

  @Test
  void doesNotReadAHugeFileToItsEnd(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100 * 1024 * 1024);
    }

    InvalidScenarioException refusal =
        catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioReader.read(huge));

    assertThat(refusal).hasMessage(huge + ":1:1: the file is longer than 64 KiB");
  }

  private static InvalidScenarioException refusal(String name, byte[] octets) {
    return catchThrowableOfType(
        InvalidScenarioException.class, () -> ScenarioReader.read("broken/x", name, octets));
  }
}
