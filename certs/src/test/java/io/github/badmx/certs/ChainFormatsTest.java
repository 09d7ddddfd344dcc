package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainFormatsTest {
  private final Mint mint = TestMint.create();
  private final Path directory;

  ChainFormatsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void pkcs12OpensInTheJdk() throws Exception {
    Chain chain = mint.mint(good());

    KeyStore store = open(chain.pkcs12("secret"), "secret");

    assertThat(store.getKey("badmx", "secret".toCharArray()).getEncoded())
        .isEqualTo(chain.privateKey());
    assertThat(store.getCertificateChain("badmx")).hasSize(2);
    assertThat(store.getCertificate("badmx").getEncoded()).isEqualTo(chain.leaf());
  }

  @Test
  void pkcs12OpensInOpenSsl() {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain chain = mint.mint(good());
    String file = openssl.file("chain.p12", chain.pkcs12("secret"));

    String content = openssl.run("pkcs12", "-in", file, "-passin", "pass:secret", "-nodes");

    assertThat(content)
        .contains("friendlyName: badmx")
        .contains("-----BEGIN PRIVATE KEY-----")
        .contains("subject=CN = mx.badmx.test")
        .contains("subject=CN = badmx test intermediate")
        .endsWith("exit 0");
  }

  @Test
  void pkcs12HoldsAChainThatIsOutOfOrder() throws Exception {
    Chain chain = mint.mint(good().withSent(Sent.intermediate(), Sent.root(), Sent.leaf()));

    KeyStore store = open(chain.pkcs12("secret"), "secret");

    assertThat(store.isKeyEntry("badmx")).isTrue();
  }

  @Test
  void pkcs12RejectsAnotherPassword() {
    OpenSsl openssl = OpenSsl.in(directory);
    String file = openssl.file("chain.p12", mint.mint(good()).pkcs12("secret"));

    String content = openssl.run("pkcs12", "-in", file, "-passin", "pass:wrong", "-nodes");

    assertThat(content).contains("Mac verify error: invalid password?");
  }

  @Test
  void trustStoreHoldsTheRootForTheJdk() throws Exception {
    Chain chain = mint.mint(good());

    KeyStore store = open(chain.trustStore("secret"), "secret");

    assertThat(store.isCertificateEntry("badmx")).isTrue();
    assertThat(store.getCertificate("badmx")).isEqualTo(chain.rootCertificate());
  }

  @Test
  void rootIsTheMints() {
    Chain chain = mint.mint(good());

    assertThat(chain.root()).isEqualTo(mint.root());
    assertThat(chain.rootPem()).isEqualTo(mint.rootPem());
  }

  @Test
  void publicKeyIsTheLeafs() {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain chain = mint.mint(good());

    String raw =
        openssl.run(
            "pkey", "-pubin", "-inform", "DER", "-in", openssl.file("p", chain.publicKey()));

    assertThat(raw)
        .isEqualTo(
            openssl.run("x509", "-noout", "-pubkey", "-in", openssl.file("c", chain.chainPem())));
  }

  private static KeyStore open(byte[] file, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file), password.toCharArray());
    return store;
  }
}
