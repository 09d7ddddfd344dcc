package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertsTest {

  @TempDir private Path out = Path.of("");

  @Test
  void writesChainKeyAndRoot() throws IOException {
    Badmx certs = certs("good/starttls");

    Path folder = out.resolve("good/starttls");
    assertThat(certs.exit()).isZero();
    assertThat(certs.out()).isEqualTo(folder + "\n");
    assertThat(folder.resolve("chain.pem")).content().contains("BEGIN CERTIFICATE");
    assertThat(folder.resolve("key.pem")).content().contains("BEGIN PRIVATE KEY");
    assertThat(folder.resolve("root.pem")).content().contains("BEGIN CERTIFICATE");
    assertThat(Files.getPosixFilePermissions(folder.resolve("key.pem")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void writesTheListOfTheIssuer() {
    certs("certificate/revoked");

    assertThat(out.resolve("certificate/revoked/crl.pem")).content().contains("BEGIN X509 CRL");
  }

  @Test
  void certifiesTheNamesThatAreAskedFor() throws IOException, CertificateException {
    Badmx certs = certs("good/starttls", "--names", "mx.example.org,192.0.2.7");

    assertThat(certs.exit()).isZero();
    assertThat(names(out.resolve("good/starttls/chain.pem")))
        .contains("mx.badmx.test", "mx.example.org", "192.0.2.7");
  }

  @Test
  void saysWhichChainIsGarbage() {
    assertThat(certs("certificate/garbage").out()).contains("holds garbage");
  }

  @Test
  void saysWhenItCannotWrite() throws IOException {
    Files.writeString(out.resolve("good"), "in the way");

    Badmx certs = certs("good/starttls");

    assertThat(certs.exit()).isEqualTo(Exit.USAGE);
    assertThat(certs.err().lines()).hasSize(1);
    assertThat(certs.err()).contains("cannot write to " + out.resolve("good/starttls"), "--out");
  }

  @Test
  void explainsThatARootIsKeptOnlyWhenAsked() {
    Badmx ca = Badmx.run("ca");

    assertThat(ca.exit()).isEqualTo(Exit.USAGE);
    assertThat(ca.err()).startsWith("badmx ca: --state DIR is missing: ");
  }

  private Badmx certs(String scenario, String... more) {
    String[] args = new String[more.length + 5];
    String[] first = {"certs", "--out", out.toString(), "--scenario", scenario};
    System.arraycopy(first, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Badmx.run(args);
  }

  private static String names(Path chain) throws IOException, CertificateException {
    try (var in = Files.newInputStream(chain)) {
      X509Certificate leaf =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      return String.valueOf(leaf.getSubjectAlternativeNames());
    }
  }
}
