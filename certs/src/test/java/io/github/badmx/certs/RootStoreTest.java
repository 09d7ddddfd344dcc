package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.CLOCK;
import static io.github.badmx.certs.TestMint.NOW;
import static io.github.badmx.certs.TestMint.good;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootStoreTest {
  private final Path directory;
  private final Path file;

  RootStoreTest(@TempDir Path temporary) {
    this.directory = temporary.resolve("state");
    this.file = directory.resolve(RootStore.FILE_NAME);
  }

  @Test
  void givesTwoMintsTheSameRoot() {
    Mint first = keptMint();
    Mint second = keptMint();

    assertThat(second.root()).isEqualTo(first.root());
    assertThat(OpenSsl.in(directory).verify(second.mint(good()), NOW)).endsWith("OK\nexit 0");
  }

  @Test
  void isReadableByItsOwnerOnlyAndLeavesNothingElse() throws IOException {
    keptMint();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void givesMintsThatStartTogetherTheSameRoot() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Octets> task = () -> Octets.of(keptMint().root());

      List<Future<Octets>> roots = threads.invokeAll(List.of(task, task, task, task));

      assertThat(roots).extracting(Future::get).containsOnly(roots.get(0).get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void keepsPermittingNamesBelowThoseAskedForAtFirst() {
    Mint first = keptMint("example.com");

    Mint second = keptMint("mx.example.com");

    assertThat(second.root()).isEqualTo(first.root());
  }

  @Test
  void refusesARootThatDoesNotPermitAName() {
    keptMint();

    assertThatThrownBy(() -> keptMint("mail.example.com"))
        .isInstanceOf(RootStoreException.class)
        .hasMessage(
            file
                + " holds a root that does not permit 'mail.example.com' (RFC 5280 §4.2.1.10):"
                + " ask for that name no more, or delete the file for a new root,"
                + " which clients must then trust");
  }

  @Test
  void refusesARootThatHasExpired() {
    keptMint();
    Clock later = Clock.offset(CLOCK, Duration.ofDays(3651));

    assertThatThrownBy(() -> Mint.keptIn(directory, later, new SecureRandom(), List.of()))
        .isInstanceOf(RootStoreException.class)
        .hasMessageContaining("valid from 2026-10-31T12:00:00Z to 2036-10-29T12:00:00Z")
        .hasMessageEndingWith("delete it for a new root");
  }

  @Test
  void refusesAFileThatIsBroken() throws IOException {
    keptMint();
    Files.writeString(file, Files.readString(file).substring(0, 300), US_ASCII);

    assertThatThrownBy(this::keptMint)
        .isInstanceOf(RootStoreException.class)
        .hasMessage(file + " holds no root of badmx: restore it, or delete it for a new root");
  }

  @Test
  void refusesAKeyThatIsNotTheCertificates() throws IOException {
    keptMint();
    String key = TestMint.create().mint(good()).keyPem();
    Files.writeString(file, key + Files.readString(file), US_ASCII);

    assertThatThrownBy(this::keptMint)
        .isInstanceOf(RootStoreException.class)
        .hasMessageContaining("holds no root of badmx");
  }

  @Test
  void refusesADirectoryThatIsAFile() throws IOException {
    Files.writeString(directory, "in the way", US_ASCII);

    assertThatThrownBy(this::keptMint)
        .isInstanceOf(RootStoreException.class)
        .hasMessage(file + " cannot be read: make it readable, or name another directory");
  }

  @Test
  void refusesADirectoryThatCannotBeMade() {
    Path impossible = Path.of("/proc/badmx");

    assertThatThrownBy(() -> Mint.keptIn(impossible, CLOCK, new SecureRandom(), List.of()))
        .isInstanceOf(RootStoreException.class)
        .hasMessageEndingWith("cannot be written: make the directory writable or name another one");
  }

  private Mint keptMint(String... names) {
    return Mint.keptIn(directory, CLOCK, new SecureRandom(), List.of(names));
  }
}
