package io.github.badmx.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.KeySpec;
import io.github.badmx.certs.Sent;
import io.github.badmx.certs.SubjectAltName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateFaultTest {

  private static final CertPlan GOOD = CertPlan.good("mx.badmx.test");

  @Test
  void endsOrBeginsAtAnotherTime() {
    Duration day = Duration.ofDays(1);

    assertThat(new Expired(day).apply(GOOD).leaf()).isEqualTo(GOOD.leaf().expired(day));
    assertThat(new NotYetValid(day).apply(GOOD).leaf()).isEqualTo(GOOD.leaf().notYetValid(day));
  }

  @Test
  void endsTheTimeOfTheIssuerAndNotOfTheLeaf() {
    Duration day = Duration.ofDays(1);

    CertPlan plan = new Expired(day, Link.INTERMEDIATE).apply(GOOD);

    assertThat(plan).isEqualTo(GOOD.withIntermediate(issuer -> issuer.expired(day)));
    assertThat(plan.leaf().validity()).isEqualTo(GOOD.leaf().validity());
  }

  @Test
  void changesWhatIsSentAndNothingElse() {
    assertThat(new MissingIntermediate().apply(GOOD)).isEqualTo(GOOD.withSent(Sent.leaf()));
    assertThat(new ReversedChain().apply(GOOD))
        .isEqualTo(GOOD.withSent(Sent.intermediate(), Sent.leaf()));
    assertThat(new RootIncluded().apply(GOOD))
        .isEqualTo(GOOD.withSent(Sent.leaf(), Sent.intermediate(), Sent.root()));
    assertThat(new EmptyCertificateList().apply(GOOD)).isEqualTo(GOOD.withSent());
    assertThat(new GarbageCertificate().apply(GOOD).leaf()).isEqualTo(GOOD.leaf());
  }

  @Test
  void leadsToARootThatNobodyTrusts() {
    CertPlan sent = new UntrustedRoot().apply(GOOD);
    CertPlan withheld = new UntrustedRoot(false).apply(GOOD);

    assertThat(top(sent.leaf())).isNotEqualTo(CertSpec.trustedRoot());
    assertThat(sent.sent()).hasSize(3);
    assertThat(withheld.sent()).hasSize(2);
    assertThat(top(GOOD.leaf())).isEqualTo(CertSpec.trustedRoot());
  }

  @Test
  void signsTheHandshakeWithAKeyOfTheSameKind() {
    CertPlan plan = new KeyMismatch().apply(GOOD);

    assertThat(plan.leaf()).isEqualTo(GOOD.leaf());
    assertThat(plan.handshakeKey()).isNotEqualTo(plan.leaf().key());
    assertThat(plan.handshakeKey()).extracting(KeySpec::kind).isEqualTo(plan.leaf().key().kind());
  }

  @Test
  void addsUp() {
    CertPlan both = new WrongName().apply(new Expired(Duration.ofDays(1)).apply(GOOD));

    assertThat(both.leaf().validity())
        .isEqualTo(GOOD.leaf().expired(Duration.ofDays(1)).validity());
    assertThat(both.leaf().subject()).isNotEqualTo(GOOD.leaf().subject());
  }

  @Test
  void fillsInTheServersNames() {
    CertPlan two = CertPlan.good("mx.badmx.test", "mail.corp.example");

    CertPlan plan = new Rename("CN={host}", List.of("*.{grandparent}", "{parent}"), 1).apply(two);

    assertThat(plan.leaf())
        .isEqualTo(
            two.leaf()
                .withNames("*.test", "*.example", "badmx.test", "corp.example", "1.more.test"));
  }

  @Test
  void leavesTheNamesOutIfThereAreNone() {
    CertPlan plan = new Rename("", List.of(), 0).apply(GOOD);

    assertThat(plan.leaf().subject().rdns()).isEmpty();
    assertThat(plan.leaf().extensions()).noneMatch(SubjectAltName.class::isInstance);
  }

  @Test
  void standsBelowAsManyIssuersAsWanted() {
    CertPlan plan = new LengthenChain(3, 0).apply(GOOD);

    assertThat(plan.sent()).hasSize(5);
    assertThat(top(plan.leaf())).isEqualTo(CertSpec.trustedRoot());
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rename("mx.badmx.test", List.of(), 0))
        .withMessageContaining("write CN= or O= and a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeaklySigned(WeaklySigned.Hash.MD5, Link.INTERMEDIATE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Numbered("seven"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddCertificateExtension(Link.LEAF, "1.2.3", true, "0"));
  }

  private static CertSpec top(CertSpec spec) {
    CertSpec issuer = spec.issuer();
    return issuer == null ? spec : top(issuer);
  }
}
