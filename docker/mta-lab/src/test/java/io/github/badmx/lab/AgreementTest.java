package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  @ParameterizedTest
  @CsvSource({
    "DELIVERED_TLS, delivered-tls, opportunistic, safe",
    "DELIVERED_TLS, delivered-tls, verified, unsafe",
    "DELIVERED_PLAIN, delivered-plain, opportunistic, tolerated",
    "DELIVERED_PLAIN, delivered-plain, encrypt, unsafe",
    "DEFERRED, refused, encrypt, safe",
    "DEFERRED, none, opportunistic, unreached",
    "BOUNCED, refused, verified, unsafe",
    "WAITING, refused, verified, safe",
  })
  void isThere(Fate fate, String outcome, String policy, String verdict) {
    assertEquals(List.of(), Agreement.objections(observed(fate, outcome, policy, verdict)));
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVERED_TLS, delivered-plain, opportunistic, safe, the program says",
    "DELIVERED_PLAIN, delivered-tls, opportunistic, safe, the program says",
    "DELIVERED_TLS, refused, verified, safe, the program says",
    "DEFERRED, delivered-plain, opportunistic, safe, the program says",
    "WAITING, delivered-tls, opportunistic, safe, the program says",
    "DELIVERED_PLAIN, delivered-plain, encrypt, safe, the program delivered in clear",
    "DELIVERED_PLAIN, delivered-plain, verified, unreached, the program delivered in clear",
    "DELIVERED_PLAIN, delivered-plain, opportunistic, unsafe, an opportunistic client",
    "DEFERRED, refused, encrypt, error, badmx failed",
  })
  void isMissed(Fate fate, String outcome, String policy, String verdict, String objection) {
    List<String> objections = Agreement.objections(observed(fate, outcome, policy, verdict));

    assertEquals(1, objections.size(), objections.toString());
    assertEquals(objection, objections.get(0).substring(0, objection.length()));
  }

  private static Observed observed(Fate fate, String outcome, String policy, String verdict) {
    Pair pair = new Pair("good/starttls", new Sendmail(), new Setup("any", policy));
    return new Observed(pair, new Account(fate, List.of()), verdict, outcome, "");
  }
}
