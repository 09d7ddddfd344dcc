package io.github.badmx.scenario;

import static io.github.badmx.scenario.Scenario.goodServer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.KeyKind;
import io.github.badmx.fault.Close;
import io.github.badmx.fault.Expired;
import io.github.badmx.fault.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final Expired EXPIRED = new Expired(Duration.ofDays(1));
  private static final List<String> NAMES = List.of("mx.badmx.test");

  @Test
  void isGoodUntilItLies() {
    assertThat(goodServer().faults()).isEmpty();
    assertThat(goodServer().tls().contradictions()).isEmpty();
    assertThat(goodServer().chain(1, NAMES)).isEqualTo(CertPlan.good("mx.badmx.test"));
  }

  @Test
  void addsOneLieAfterAnother() {
    Close close = new Close(Moment.SECURED);

    Scenario bad = goodServer().fault(EXPIRED).fault(close);

    assertThat(bad.faults()).containsExactly(EXPIRED, close);
    assertThat(bad.chain(1, NAMES).leaf())
        .isEqualTo(CertPlan.good("mx.badmx.test").leaf().expired(Duration.ofDays(1)));
  }

  @Test
  void offersInsideTlsWhatItOffersInClearUnlessItIsTold() {
    Scenario alike = goodServer().change().ehlo(List.of("CHUNKING")).build();
    Scenario other = alike.change().ehloInsideTls(List.of("AUTH PLAIN")).build();

    assertThat(alike.ehloInsideTls()).containsExactly("CHUNKING");
    assertThat(alike.change().ehlo(List.of("DSN")).build().ehloInsideTls()).containsExactly("DSN");
    assertThat(other.change().ehlo(List.of("DSN")).build().ehloInsideTls())
        .containsExactly("AUTH PLAIN");
  }

  @Test
  void takesTurns() {
    Close close = new Close(Moment.SERVER_HELLO);
    Scenario flaky =
        goodServer()
            .change()
            .addFault(EXPIRED)
            .connections(List.of(new Turn(2, List.of(close)), new Turn(1, List.of())))
            .build();

    assertThat(flaky.faults(1)).containsExactly(EXPIRED, close);
    assertThat(flaky.faults(2)).containsExactly(EXPIRED, close);
    assertThat(flaky.faults(3)).containsExactly(EXPIRED);
    assertThat(flaky.faults(1_000)).containsExactly(EXPIRED);
  }

  @Test
  void passesByAnEntryThatIsNotForTheConnection() {
    Close close = new Close(Moment.SERVER_HELLO);
    When seldom = new When(List.of(), List.of("x"), List.of(), 100, 1, Duration.ZERO, null, 0);
    Scenario choosy =
        goodServer()
            .change()
            .connections(
                List.of(
                    new Turn(2, List.of()),
                    new Turn(seldom, List.of(close)),
                    new Turn(1, List.of(EXPIRED)),
                    new Turn(1, List.of())))
            .build();

    assertThat(choosy.faults(Caller.number(2).saidEhlo("x"))).isEmpty();
    assertThat(choosy.faults(Caller.number(3).saidEhlo("x"))).containsExactly(close);
    assertThat(choosy.faults(Caller.number(3).saidEhlo("y"))).containsExactly(EXPIRED);
    assertThat(choosy.faults(Caller.number(4).saidEhlo("y"))).isEmpty();
    assertThat(choosy.faults(Caller.number(9).saidEhlo("x"))).containsExactly(close);
  }

  @Test
  void givesAnRsaLeafAnRsaIssuer() {
    CertPlan plan = goodServer().change().key(ServerKey.RSA2048).build().chain(1, NAMES);

    assertThat(plan.leaf().key().kind()).isEqualTo(KeyKind.RSA);
    assertThat(plan.leaf().issuer()).extracting(it -> it.key().kind()).isEqualTo(KeyKind.RSA);
  }

  @Test
  void prefersItsOwnNamesToTheServers() {
    CertPlan plan = goodServer().names("mail.example").chain(1, NAMES);

    assertThat(plan).isEqualTo(CertPlan.good("mail.example"));
  }
}
