package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.NOW;
import static io.github.badmx.certs.TestMint.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyAndSignatureTest {
  private static final KeySpec PSS = new KeySpec.Rsa(2048, true, "");
  private static final KeySpec EXPLICIT = new KeySpec.Ec(Curve.P256, true, "");

  private final Mint mint = TestMint.create();

  private final Path directory;

  KeyAndSignatureTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void makesALeafWithThisKey(KeySpec key, String openSslSays) {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain chain = mint.mint(good().withLeaf(leaf -> leaf.withKey(key)));

    String text = openssl.text(chain.leaf());
    String privateKey = openssl.run("pkey", "-pubout", "-in", openssl.file("k", chain.keyPem()));
    String certified =
        openssl.run("x509", "-noout", "-pubkey", "-in", openssl.file("c", chain.chainPem()));

    assertThat(text).contains(openSslSays);
    assertThat(privateKey).startsWith("-----BEGIN PUBLIC KEY-----").endsWith("exit 0");
    assertThat(privateKey).isEqualTo(certified);
    assertThat(openssl.verify(chain, NOW)).endsWith("OK\nexit 0");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void signsALeafWithThisKey(KeySpec key, String openSslSays) {
    Chain chain = mint.mint(good().withIntermediate(i -> i.withKey(key)));

    String verdict = OpenSsl.in(directory).verify(chain, NOW);

    assertThat(verdict).endsWith("OK\nexit 0");
  }

  @Test
  void spellsOutTheParametersOfACurve() {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain chain = mint.mint(good().withLeaf(leaf -> leaf.withKey(EXPLICIT)));

    String text = openssl.text(chain.leaf());
    String verdict = openssl.verify(chain, NOW);

    assertThat(text).contains("Field Type: prime-field");
    assertThat(verdict).contains("Certificate public key has explicit ECC parameters");
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments(KeySpec.rsa(512), "Public-Key: (512 bit)"),
        arguments(KeySpec.rsa(1024), "Public-Key: (1024 bit)"),
        arguments(KeySpec.rsa(2048), "Public-Key: (2048 bit)"),
        arguments(KeySpec.rsa(8192), "Public-Key: (8192 bit)"),
        arguments(PSS, "Public Key Algorithm: rsassaPss"),
        arguments(KeySpec.p256(), "NIST CURVE: P-256"),
        arguments(KeySpec.ec(Curve.P192), "prime192v1"),
        arguments(KeySpec.ec(Curve.P384), "NIST CURVE: P-384"),
        arguments(KeySpec.ec(Curve.P521), "NIST CURVE: P-521"),
        arguments(KeySpec.ec(Curve.BRAINPOOL_P256), "brainpoolP256r1"),
        arguments(KeySpec.ec(Curve.BRAINPOOL_P512), "brainpoolP512r1"),
        arguments(KeySpec.ed25519(), "ED25519 Public-Key:"),
        arguments(KeySpec.dsa(1024), "Public Key Algorithm: dsaEncryption"),
        arguments(KeySpec.dsa(2048), "Public Key Algorithm: dsaEncryption"));
  }

  @ParameterizedTest
  @EnumSource
  void signsWithThisAlgorithm(SignatureAlgorithm algorithm) {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain chain =
        mint.mint(
            good()
                .withIntermediate(i -> i.withKey(keyFor(algorithm)))
                .withLeaf(leaf -> leaf.signedWith(algorithm)));

    String text = openssl.text(chain.leaf());

    assertThat(text).contains("Signature Algorithm: " + openSslName(algorithm));
    // OpenSSL 3 has MD2 compiled out and MD4 in a provider that is not loaded
    if (algorithm != SignatureAlgorithm.MD2_RSA && algorithm != SignatureAlgorithm.MD4_RSA) {
      assertThat(openssl.verify(chain, NOW)).endsWith("OK\nexit 0");
    }
  }

  private static KeySpec keyFor(SignatureAlgorithm algorithm) {
    return Stream.of(KeySpec.rsa(2048), KeySpec.p256(), KeySpec.ed25519(), KeySpec.dsa(1024))
        .filter(key -> algorithm.fits(key.kind()))
        .findFirst()
        .orElseThrow();
  }

  private static String openSslName(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case MD2_RSA -> "md2WithRSAEncryption";
      case MD4_RSA -> "md4WithRSAEncryption";
      case MD5_RSA -> "md5WithRSAEncryption";
      case SHA1_RSA -> "sha1WithRSAEncryption";
      case SHA256_RSA -> "sha256WithRSAEncryption";
      case SHA384_RSA -> "sha384WithRSAEncryption";
      case SHA512_RSA -> "sha512WithRSAEncryption";
      case SHA256_RSA_PSS, SHA384_RSA_PSS, SHA512_RSA_PSS -> "rsassaPss";
      case SHA1_ECDSA -> "ecdsa-with-SHA1";
      case SHA256_ECDSA -> "ecdsa-with-SHA256";
      case SHA384_ECDSA -> "ecdsa-with-SHA384";
      case SHA512_ECDSA -> "ecdsa-with-SHA512";
      case ED25519 -> "ED25519";
      case SHA1_DSA -> "dsaWithSHA1";
      case SHA256_DSA -> "dsa_with_SHA256";
    };
  }
}
