package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line for which badmx was made. */
@InLab
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendmailLabTest {

  private static final String LINE = "%s 4.7.0 TLS handshake failed.";

  private final Lab lab;
  private final Mta sendmail = Mtas.named("sendmail");

  SendmailLabTest(Lab lab) {
    this.lab = lab;
  }

  @BeforeAll
  void beginAllAtOnce() {
    Stream.of(brokenHandshakes(), badCertificates())
        .flatMap(arguments -> arguments)
        .map(Arguments::get)
        .forEach(chosen -> lab.begin(pair((String) chosen[0], (String) chosen[1])));
  }

  /** Since 8.17 the code is 454, unless an access map or an older .cf says otherwise. */
  @ParameterizedTest(name = "{0}, {1} says {2}")
  @MethodSource("brokenHandshakes")
  void saysThatTheHandshakeFailed(String scenario, String setup, String code)
      throws InterruptedException {
    Observed observed = observe(scenario, setup);

    assertTrue(
        said(observed).contains("stat=Deferred: " + LINE.formatted(code)), observed::evidence);
    assertEquals(Fate.DEFERRED, observed.account().fate(), observed::evidence);
    assertEquals("safe", observed.verdict(), observed::evidence);
  }

  static Stream<Arguments> brokenHandshakes() {
    return Stream.of(
            "negotiation/sslv3-only",
            "negotiation/rc4-only",
            "after-220/close-after-client-hello",
            "after-220/reset-after-client-hello",
            "after-220/stall-after-client-hello",
            "after-220/clear-text",
            "handshake/alert-handshake-failure",
            "handshake/alert-internal-error",
            "negotiation/alert-protocol-version")
        .flatMap(
            scenario ->
                Stream.of(
                    Arguments.of(scenario, "as-shipped", "454"),
                    Arguments.of(scenario, "cf-of-8.16", "403"),
                    Arguments.of(scenario, "access-map-403", "403")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"as-shipped", "cf-of-8.16"})
  void deliversInClearAfterThe450OfGroupWise(String setup) throws InterruptedException {
    Observed observed = observe("dialogue/groupwise-reply", setup);

    assertEquals(Fate.DELIVERED_PLAIN, observed.account().fate(), observed::evidence);
    assertFalse(said(observed).contains("403 4.7.0"), observed::evidence);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("badCertificates")
  void deliversOverTlsWithoutTrustInABadCertificate(String scenario, String setup)
      throws InterruptedException {
    Observed observed = observe(scenario, setup);

    assertEquals(Fate.DELIVERED_TLS, observed.account().fate(), observed::evidence);
    assertTrue(said(observed).contains("verify=FAIL"), observed::evidence);
    assertFalse(said(observed).contains("403 4.7.0"), observed::evidence);
  }

  static Stream<Arguments> badCertificates() {
    return Stream.of(
            "certificate/self-signed",
            "certificate/expired",
            "certificate/untrusted-root",
            "certificate/missing-intermediate")
        .flatMap(
            scenario ->
                Stream.of("as-shipped", "cf-of-8.16", "access-map-403")
                    .map(setup -> Arguments.of(scenario, setup)));
  }

  private Pair pair(String scenario, String setup) {
    return sendmail.setups().stream()
        .filter(it -> it.name().equals(setup))
        .map(it -> new Pair(scenario, sendmail, it))
        .findFirst()
        .orElseThrow(() -> new AssertionError("sendmail has no set-up " + setup));
  }

  private Observed observe(String scenario, String setup) throws InterruptedException {
    Observed observed = lab.observe(pair(scenario, setup));
    assertEquals(List.of(), Agreement.objections(observed), observed::evidence);
    return observed;
  }

  private static String said(Observed observed) {
    return observed.account().decisive().stream().collect(Collectors.joining("\n"));
  }
}
