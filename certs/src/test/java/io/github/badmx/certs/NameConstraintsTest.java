package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenSSL makes of the root's name constraints. */
class NameConstraintsTest {
  private final Path directory;

  NameConstraintsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @ValueSource(strings = {"mx.bank.example", "test.example", "192.0.2.1", "2001:db8::1"})
  void rejectForeignNames(String name) {
    Chain chain = TestMint.create().mint(CertPlan.good(name));

    String verdict = OpenSsl.in(directory).verify(chain, NOW);

    assertThat(verdict).contains("error 47 at 0 depth lookup: permitted subtree violation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mx.bank.example", "*.bank.example", "192.0.2.1", "2001:db8::1"})
  void permitTheNamesAskedFor(String name) {
    Chain chain = TestMint.create(name).mint(CertPlan.good(name));

    String verdict = OpenSsl.in(directory).verify(chain, NOW);

    assertThat(verdict).endsWith("OK\nexit 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mx.badmx.test", "a.b.c.test", "localhost", "127.9.9.9"})
  void permitTestNamesAndLoopback(String name) {
    Chain chain = TestMint.create().mint(CertPlan.good(name));

    String verdict = OpenSsl.in(directory).verify(chain, NOW);

    assertThat(verdict).endsWith("OK\nexit 0");
  }
}
