package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.NOW;
import static io.github.badmx.certs.TestMint.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What OpenSSL makes of the lists and of the OCSP responses of the mint. */
class RevocationTest {
  private static final String AT = "" + NOW.getEpochSecond();

  private final Mint mint = TestMint.create();

  private final Path directory;

  RevocationTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void aRevokedLeafIsOnTheListOfItsIssuer() {
    assertThat(againstItsList(good().withLeafRevoked())).contains("error 23", "revoked");
  }

  @Test
  void aGoodLeafIsOnNoList() {
    assertThat(againstItsList(good())).endsWith("leaf.pem: OK\nexit 0");
  }

  @Test
  void aGoodStapleIsBelieved() {
    assertThat(staple(good().withStaple(Staple.good()))).contains("Response verify OK", ": good");
  }

  @Test
  void theStapleOfARevokedLeafSaysSo() {
    assertThat(staple(good().withStaple(Staple.good()).withLeafRevoked()))
        .contains("Response verify OK", ": revoked", "Reason: keyCompromise");
  }

  @Test
  void aStaleStapleHasHadItsTime() {
    Staple stale = Staple.good().stale(Duration.ofDays(1));

    assertThat(staple(good().withStaple(stale)))
        .contains("Next Update: Oct 31 12:00:00 2026", "This Update: Oct 24 12:00:00 2026");
  }

  @Test
  void theStapleOfAStrangerIsNotBelieved() {
    Staple strange = Staple.good().signedBy(Staple.Signer.STRANGER);

    assertThat(staple(good().withStaple(strange))).contains("Response Verify Failure");
  }

  @Test
  void octetsInTheirPlaceAreStapledAsTheyAre() {
    Octets none = Octets.utf8("none");

    assertThat(mint.mint(good().withStaple(Staple.good().replacedBy(none))).staple())
        .contains(none.toByteArray());
  }

  private String againstItsList(CertPlan plan) {
    Chain chain = mint.mint(plan);
    OpenSsl openssl = OpenSsl.in(directory);
    return openssl.verify(
        chain, NOW, "-crl_check", "-CRLfile", openssl.file("issuer.crl", chain.crlPem()));
  }

  /** The response must be about the leaf: asked for its serial number by its issuer. */
  private String staple(CertPlan plan) {
    Chain chain = mint.mint(plan);
    OpenSsl openssl = OpenSsl.in(directory);
    return openssl.run(
        "ocsp",
        "-resp_text",
        "-attime",
        AT,
        "-respin",
        openssl.file("staple.der", chain.staple().orElseThrow()),
        "-CAfile",
        openssl.file("root.pem", chain.rootPem()),
        "-verify_other",
        openssl.file("issuer.pem", Pem.certificate(chain.sent().get(1))),
        "-issuer",
        openssl.file("issuer.pem", Pem.certificate(chain.sent().get(1))),
        "-cert",
        openssl.file("leaf.pem", Pem.certificate(chain.leaf())));
  }
}
