package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.HOST;
import static io.github.badmx.certs.TestMint.NOW;
import static io.github.badmx.certs.TestMint.good;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodChainTest {
  private final Mint mint = TestMint.create();

  private final Path directory;

  GoodChainTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void verifiesInOpenSslWithTheRootOnly() {
    Chain chain = mint.mint(good());

    String verdict =
        OpenSsl.in(directory)
            .verify(chain, NOW, "-x509_strict", "-purpose", "sslserver", "-verify_hostname", HOST);

    assertThat(verdict).endsWith("leaf.pem: OK\nexit 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void isForTheLoopbackAddresses(String address) {
    Chain chain = mint.mint(good());

    String verdict = OpenSsl.in(directory).verify(chain, NOW, "-verify_ip", address);

    assertThat(verdict).endsWith("OK\nexit 0");
  }

  @Test
  void verifiesInTheJdkWithTheRootOnly() throws Exception {
    Chain chain = mint.mint(good());

    validate(chain);
  }

  @Test
  void expiresInTheJdk() {
    Chain chain = mint.mint(good().withLeaf(leaf -> leaf.expired(ofDays(1))));

    assertThatThrownBy(() -> validate(chain))
        .isInstanceOf(CertPathValidatorException.class)
        .hasMessageContaining("validity check failed");
  }

  @Test
  void breaksTheIntermediatesNameConstraintsInTheJdk() {
    Chain chain =
        mint.mint(good().withIntermediate(i -> i.with(NameConstraints.permit("elsewhere.test"))));

    assertThatThrownBy(() -> validate(chain))
        .isInstanceOf(CertPathValidatorException.class)
        .hasMessageContaining("name constraints check failed");
  }

  @Test
  void acceptsTheRootAmongWhatIsSentAndADuplicate() {
    Chain chain =
        mint.mint(good().withSent(Sent.leaf(), Sent.leaf(), Sent.intermediate(), Sent.root()));

    String verdict = OpenSsl.in(directory).verify(chain, NOW);

    assertThat(chain.sent()).hasSize(4);
    assertThat(chain.sent().get(3)).isEqualTo(mint.root());
    assertThat(verdict).endsWith("OK\nexit 0");
  }

  private static void validate(Chain chain) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<Certificate> certificates = new ArrayList<>();
    for (byte[] der : chain.sent()) {
      certificates.add(factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    CertPath path = factory.generateCertPath(certificates);
    PKIXParameters parameters =
        new PKIXParameters(Set.of(new TrustAnchor(chain.rootCertificate(), null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(NOW));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
  }
}
