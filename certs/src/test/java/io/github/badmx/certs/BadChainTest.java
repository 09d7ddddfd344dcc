package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.HOST;
import static io.github.badmx.certs.TestMint.NOW;
import static io.github.badmx.certs.TestMint.good;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad chain fails for the reason that was asked for, in OpenSSL's own words. */
class BadChainTest {
  private final Mint mint = TestMint.create();

  private final Path directory;

  BadChainTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("plans")
  void failsForTheStatedReason(String name, String reason, CertPlan plan) {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain chain = mint.mint(plan);

    String verdict = openssl.verify(chain, NOW, "-verify_hostname", HOST, "-purpose", "sslserver");

    assertThat(verdict).contains(reason).doesNotContain("OK");
  }

  static Stream<Arguments> plans() {
    CertSpec untrusted = CertSpec.root("badmx untrusted root");
    return Stream.of(
        arguments(
            "expired",
            "error 10 at 0 depth lookup: certificate has expired",
            good().withLeaf(leaf -> leaf.expired(ofDays(1)))),
        arguments(
            "expired in 1963",
            "error 10 at 0 depth lookup: certificate has expired",
            good()
                .withLeaf(
                    leaf ->
                        leaf.withValidity(
                            Validity.between(
                                Instant.parse("1962-01-01T00:00:00Z"),
                                Instant.parse("1963-01-01T00:00:00Z"))))),
        arguments(
            "not yet valid",
            "error 9 at 0 depth lookup: certificate is not yet valid",
            good().withLeaf(leaf -> leaf.notYetValid(ofDays(1)))),
        arguments(
            "self-signed",
            "error 18 at 0 depth lookup: self-signed certificate",
            good().selfSigned()),
        arguments(
            "untrusted root, sent",
            "error 19 at 2 depth lookup: self-signed certificate in certificate chain",
            good()
                .withIntermediate(i -> i.withIssuer(untrusted))
                .withSent(Sent.leaf(), Sent.intermediate(), Sent.root())),
        arguments(
            "root with the same name and another key",
            "error 20 at 1 depth lookup: unable to get local issuer certificate",
            good().withRoot(root -> root.withKey(KeySpec.p256().withLabel("another")))),
        arguments(
            "root with the same name, another key and nothing that points at it",
            "error 7 at 1 depth lookup: certificate signature failure",
            good()
                .withRoot(root -> root.withKey(KeySpec.p256().withLabel("another")))
                .withIntermediate(i -> i.without(AuthorityKeyIdentifier.class))),
        arguments(
            "wrong name",
            "error 62 at 0 depth lookup: hostname mismatch",
            good().withLeaf(leaf -> leaf.withNames("wrong.badmx.test"))),
        arguments(
            "missing intermediate",
            "error 20 at 0 depth lookup: unable to get local issuer certificate",
            good().withSent(Sent.leaf())),
        arguments(
            "expired intermediate",
            "error 10 at 1 depth lookup: certificate has expired",
            good().withIntermediate(i -> i.expired(ofDays(1)))),
        arguments(
            "intermediate is no authority",
            "error 79 at 1 depth lookup: invalid CA certificate",
            good().withIntermediate(i -> i.with(BasicConstraints.endEntity()))),
        arguments(
            "intermediate without basic constraints",
            "error 79 at 1 depth lookup: invalid CA certificate",
            good()
                .withIntermediate(i -> i.without(BasicConstraints.class).without(KeyUsage.class))),
        arguments(
            "path too long", "error 25 at 2 depth lookup: path length constraint exceeded", deep()),
        arguments(
            "name outside the intermediate's permitted subtree",
            "error 47 at 0 depth lookup: permitted subtree violation",
            good().withIntermediate(i -> i.with(NameConstraints.permit("elsewhere.test")))),
        arguments(
            "leaf's signature corrupted",
            "error 7 at 0 depth lookup: certificate signature failure",
            good().withLeaf(CertSpec::corruptSignature)),
        arguments(
            "intermediate's signature corrupted",
            "error 7 at 1 depth lookup: certificate signature failure",
            good().withIntermediate(CertSpec::corruptSignature)),
        arguments(
            "not for servers",
            "error 26 at 0 depth lookup: unsuitable certificate purpose",
            good().withLeaf(leaf -> leaf.with(ExtendedKeyUsage.of(ExtendedKeyUsage.CLIENT_AUTH)))),
        arguments(
            "unknown critical extension",
            "error 34 at 0 depth lookup: unhandled critical extension",
            good()
                .withLeaf(
                    leaf ->
                        leaf.with(
                            new OtherExtension("1.3.6.1.4.1.32473.1", true, Octets.hex("0500"))))));
  }

  private static CertPlan deep() {
    return good()
        .withIntermediate(
            i ->
                CertSpec.intermediate(
                    "badmx second intermediate", i.with(new BasicConstraints(true, 0))))
        .withSent(Sent.leaf(), new Sent.Link(1), new Sent.Link(2));
  }

  @Test
  void sendsInAnyOrderWithStrangersAndGarbage() {
    CertSpec stranger = CertSpec.root("badmx stranger");
    Chain chain =
        mint.mint(
            good()
                .withSent(
                    Sent.raw((byte) 1, (byte) 2),
                    Sent.root(),
                    Sent.other(stranger),
                    Sent.intermediate(),
                    Sent.leaf()));

    List<byte[]> sent = chain.sent();

    assertThat(sent).hasSize(5);
    assertThat(sent.get(0)).containsExactly(1, 2);
    assertThat(sent.get(1)).isEqualTo(mint.root());
    assertThat(OpenSsl.in(directory).text(sent.get(2))).contains("Subject: CN = badmx stranger");
    assertThat(sent.get(4)).isEqualTo(chain.leaf());
  }

  /** As with DST Root X3 in 2021: whoever looks for another path finds the trusted root. */
  @Test
  void sendsARootThatAnExpiredRootHasCrossSigned() {
    CertSpec oldRoot = CertSpec.root("badmx old root").expired(ofDays(30));
    CertSpec cross = CertSpec.trustedRoot().withIssuer(oldRoot);
    Chain chain =
        mint.mint(
            good()
                .withSent(
                    Sent.leaf(), Sent.intermediate(), Sent.other(cross), Sent.other(oldRoot)));
    OpenSsl openssl = OpenSsl.in(directory);

    String verdict = openssl.verify(chain, NOW, "-trusted_first");
    String text = openssl.text(chain.sent().get(2));

    assertThat(verdict).endsWith("OK\nexit 0");
    assertThat(text)
        .contains("Issuer: CN = badmx old root")
        .contains("Subject: CN = badmx test root");
  }

  @Test
  void rejectsGarbageInOpenSsl() {
    Chain chain = mint.mint(good().withSent(Sent.raw((byte) 0x30, (byte) 0x03, (byte) 0xff)));

    String text = OpenSsl.in(directory).text(chain.sent().get(0));

    assertThat(text).contains("Could not read certificate").endsWith("exit 1");
  }

  @Test
  void sendsNothingAtAll() {
    Chain chain = mint.mint(good().withSent());

    assertThat(chain.sent()).isEmpty();
    assertThat(chain.chainPem()).isEmpty();
  }

  @Test
  void holdsAKeyThatIsNotTheLeafs() {
    OpenSsl openssl = OpenSsl.in(directory);
    Chain matching = mint.mint(good());
    Chain mismatch = mint.mint(good().withHandshakeKey(KeySpec.p256().withLabel("another")));

    String certified =
        openssl.run("x509", "-noout", "-pubkey", "-in", openssl.file("c", matching.chainPem()));

    assertThat(certified).isEqualTo(publicKey(openssl, matching));
    assertThat(certified).isNotEqualTo(publicKey(openssl, mismatch));
    assertThat(mismatch.leaf()).isEqualTo(matching.leaf());
  }

  private static String publicKey(OpenSsl openssl, Chain chain) {
    return openssl.run("pkey", "-pubout", "-in", openssl.file("k", chain.keyPem()));
  }
}
