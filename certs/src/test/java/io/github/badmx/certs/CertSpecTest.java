package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.good;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd certificates can be asked for, contradictory ones are refused with the way out. */
class CertSpecTest {
  private final Mint mint = TestMint.create();
  private final Path directory;

  CertSpecTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void carriesEveryExtension() {
    String text =
        text(
            leaf ->
                leaf.with(TlsFeature.mustStaple())
                    .with(new CrlDistributionPoints(List.of("http://crl.badmx.test/ca.crl")))
                    .with(new AuthorityInfoAccess(List.of("http://ocsp.badmx.test/")))
                    .with(new OtherExtension("1.3.6.1.4.1.32473.1", false, Octets.hex("0500"))));

    assertThat(text)
        .contains("status_request")
        .contains("URI:http://crl.badmx.test/ca.crl")
        .contains("OCSP - URI:http://ocsp.badmx.test/")
        .contains("1.3.6.1.4.1.32473.1")
        .contains("CA:FALSE")
        .contains("TLS Web Server Authentication")
        .contains("Digital Signature\n");
  }

  @Test
  void usageFollowsTheKindOfKey() {
    String text = text(leaf -> leaf.withKey(KeySpec.rsa(1024)));

    assertThat(text).contains("Digital Signature, Key Encipherment");
  }

  @Test
  void mayBeOfVersion1() {
    String text = text(CertSpec::version1);

    assertThat(text).contains("Version: 1 (0x0)").doesNotContain("X509v3");
  }

  @Test
  void mayHaveNoSubject() {
    String text =
        text(
            leaf ->
                leaf.withSubject(DistinguishedName.of())
                    .with(new SubjectAltName(true, List.of(SanName.of("mx.badmx.test")))));

    assertThat(text)
        .contains("Subject: \n")
        .contains("X509v3 Subject Alternative Name: critical\n");
  }

  @Test
  void mayHoldNulInItsNames() {
    String nul = "mx.badmx.test\0.evil.test";

    String text = text(leaf -> leaf.withSubject(DistinguishedName.commonName(nul)).withNames(nul));

    assertThat(text).contains("CN = mx.badmx.test\\00.evil.test");
  }

  @Test
  void mayHoldBrokenUtf8InItsSubject() {
    Rdn broken = new Rdn("2.5.4.3", Rdn.Form.UTF8, Octets.hex("fffe41"));

    byte[] leaf =
        mint.mint(good().withLeaf(l -> l.withSubject(DistinguishedName.of(broken)))).leaf();

    assertThat(Octets.of(leaf).toString()).contains("0c03fffe41");
  }

  @Test
  void mayHoldTenThousandNames() {
    String[] names =
        IntStream.range(0, 10_000).mapToObj(i -> "mx" + i + ".badmx.test").toArray(String[]::new);

    String text = text(leaf -> leaf.withNames(names));

    assertThat(text).contains("DNS:mx0.badmx.test,").contains("DNS:mx9999.badmx.test");
  }

  @Test
  void mayHaveAnySerialNumber() {
    assertThat(text(leaf -> leaf.withSerial(BigInteger.ZERO))).contains("Serial Number: 0 (0x0)");
    assertThat(text(leaf -> leaf.withSerial(BigInteger.valueOf(-5))))
        .contains("Serial Number: -5 (-0x5)");
    assertThat(text(leaf -> leaf.withSerial(BigInteger.ONE.shiftLeft(200))))
        .contains("Serial Number:\n            01:00:00");
  }

  @Test
  void writesYearsFrom2050AsGeneralizedTime() {
    Instant far = Instant.parse("2050-01-01T00:00:00Z");

    byte[] leaf =
        mint.mint(
                good()
                    .withLeaf(l -> l.withValidity(l.validity().withNotAfter(new Validity.At(far)))))
            .leaf();

    assertThat(new String(leaf, ISO_8859_1)).contains("20500101000000Z");
  }

  @Test
  void refusesANameConstraintOnALeaf() {
    assertThatThrownBy(() -> good().withLeaf(leaf -> leaf.with(NameConstraints.permit("test"))))
        .hasMessage(
            "a name constraint needs CA:TRUE (RFC 5280 §4.2.1.10):"
                + " give it to the issuer 'badmx test intermediate'");
  }

  @Test
  void refusesAnAlgorithmThatDoesNotFitTheIssuersKey() {
    CertPlan plan = good().withLeaf(leaf -> leaf.signedWith(SignatureAlgorithm.MD5_RSA));

    assertThatThrownBy(() -> mint.mint(plan))
        .hasMessage(
            "MD5_RSA cannot sign certificate 'mx.badmx.test' (RFC 5280 §4.1.1.2): the key of the"
                + " issuer 'badmx test intermediate' is EC;"
                + " give the issuer another key, or sign with SHA256_ECDSA");
  }

  @Test
  void refusesAHashThatIsLongerThanTheKey() {
    CertPlan plan =
        good()
            .withIntermediate(i -> i.withKey(KeySpec.rsa(512)))
            .withLeaf(leaf -> leaf.signedWith(SignatureAlgorithm.SHA512_RSA));

    assertThatThrownBy(() -> mint.mint(plan))
        .hasMessage(
            "SHA512_RSA does not fit into the issuer's key (RFC 8017 §9):"
                + " use a larger key or a shorter hash");
  }

  @Test
  void refusesAnExtensionTwice() {
    CertPlan plan =
        good()
            .withLeaf(
                leaf ->
                    leaf.withExtensions(List.of(TlsFeature.mustStaple(), TlsFeature.mustStaple())));

    assertThatThrownBy(() -> mint.mint(plan))
        .hasMessage(
            "certificate 'mx.badmx.test' wants extension 1.3.6.1.5.5.7.1.24 twice"
                + " (RFC 5280 §4.2): leave one out");
  }

  @Test
  void refusesToSendAnIssuerThatIsNotThere() {
    CertPlan plan = good().withLeaf(CertSpec::selfSigned);

    assertThatThrownBy(() -> mint.mint(plan))
        .hasMessageContaining("certificate 'mx.badmx.test' has no issuer 1 above it");
  }

  private String text(UnaryOperator<CertSpec> change) {
    return OpenSsl.in(directory).text(mint.mint(good().withLeaf(change)).leaf());
  }
}
