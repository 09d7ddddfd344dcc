package io.github.badmx.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTest {

  private static final String TRIAL = "{\"scenario\": \"2\", \"policy\": \"verified\"}";

  private Api api;

  @BeforeAll
  void start() {
    api = Api.start();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private String post(String host, String more) {
    return api.raw(
        "POST /api/trials HTTP/1.1\r\n%s%sConnection: close\r\n".formatted(host, more)
            + "Content-Length: %d\r\n\r\n%s".formatted(TRIAL.length(), TRIAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:8025",
        "Host: localhost.evil.example",
        "Host: 127.0.0.1.evil.example",
        "Host: 127.1",
        "Host: 2130706433",
        "Host: 0.0.0.0",
        "Host: 192.0.2.1",
        "Host: ",
        "Host: localhost\r\nHost: evil.example",
        "X-None: there is no host"
      })
  void refusesAForeignHost(String host) {
    String before = api.state();

    String answer = post(host + "\r\n", "Content-Type: application/json\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 403 ")
        .contains("application/problem+json", "--control-host");
    assertThat(api.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LocalHost:1", "127.0.0.1:8025", "127.9.9.9", "[::1]:8025", "badmx"})
  void answersToItsNames(String host) {
    String answer =
        api.raw("GET /livez HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));

    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "https://localhost",
        "http://localhost:3000",
        "null",
        "http://localhost.evil.example"
      })
  void refusesAForeignOrigin(String origin) {
    String before = api.state();

    String answer =
        post(
            "Host: localhost\r\n",
            "Content-Type: application/json\r\nOrigin: %s\r\n".formatted(origin));

    assertThat(answer).startsWith("HTTP/1.1 403 ").contains("application/problem+json", origin);
    assertThat(api.state()).isEqualTo(before);
  }

  @Test
  void servesItsOwnPages() {
    String answer =
        api.raw(
            Api.head(
                "GET /livez HTTP/1.1",
                "Host: localhost:8025",
                "Origin: http://localhost:8025",
                "Connection: close"));

    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""})
  void refusesWhatAFormCanPost(String type) {
    String before = api.state();

    String answer = post("Host: localhost\r\n", "Content-Type: %s\r\n".formatted(type));

    assertThat(answer).startsWith("HTTP/1.1 415 ").contains("application/problem+json");
    assertThat(api.state()).isEqualTo(before);
    api.send("POST", "/api/reset", "Content-Type", "text/plain").problem(415);
  }

  @Test
  void boundsBodies() {
    String before = api.state();
    String long1 = "{\"scenario\": \"%s\", \"policy\": \"verified\"}".formatted("x".repeat(70_000));

    api.json("POST", "/api/trials", long1).problem(413, "64 KiB");
    assertThat(
            api.raw(
                Api.head(
                    "POST /api/trials HTTP/1.1",
                    "Host: localhost",
                    "Expect: 100-continue",
                    "Content-Type: application/json",
                    "Content-Length: 99999999",
                    "Connection: close")))
        .startsWith("HTTP/1.1 413 ")
        .contains("64 KiB");
    assertThat(
            api.raw(
                "POST /api/trials HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + ("2000\r\n" + "x".repeat(0x2000) + "\r\n").repeat(9)))
        .startsWith("HTTP/1.1 413 ");

    assertThat(api.state()).isEqualTo(before);
  }

  @Test
  void boundsRequestLinesAndHeaders() {
    assertThat(api.raw("GET /%s HTTP/1.1\r\n".formatted("x".repeat(9_000))))
        .startsWith("HTTP/1.1 414 ")
        .contains("application/problem+json");
    assertThat(
            api.raw(
                "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: %s\r\n\r\n"
                    .formatted("x".repeat(17_000))))
        .startsWith("HTTP/1.1 431 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EHLO client.example\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9\r\n\r\n",
        "GET /livez HTTP/1.1\r\nno colon\r\n\r\n",
        "POST /api/trials HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST /api/trials HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "POST /api/trials HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void answersGarbageWithAProblem(String garbage) {
    String before = api.state();

    String answer = api.raw(garbage);

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    assertThat(api.state()).isEqualTo(before);
  }

  @Test
  void answersPipelinedRequestsInTheirOrder() {
    String answers =
        api.raw(
            (Api.head("GET /api/version HTTP/1.1", "Host: localhost")
                        + Api.head("GET /livez HTTP/1.1", "Host: localhost"))
                    .repeat(5)
                + Api.head("GET /nowhere HTTP/1.1", "Host: localhost", "Connection: close"));

    assertThat(answers.split("HTTP/1.1 ", -1))
        .hasSize(12)
        .satisfies(all -> assertThat(all[1]).contains("\"badmx\""))
        .satisfies(all -> assertThat(all[2]).endsWith("live\n"))
        .satisfies(all -> assertThat(all[11]).startsWith("404"));
  }

  @Test
  void hangsUpOnWhoTakesTooLong() {
    try (Api hasty = Api.start(Small.patience(Duration.ofMillis(200), 1))) {
      assertThat(hasty.raw("GET /livez HTTP/1.1\r\nHost: loc")).isEmpty();
      assertThat(hasty.raw("")).isEmpty();
    }
  }

  @Test
  void letsOnlySomeWait() {
    try (Api small = Api.start(Small.patience(Duration.ofSeconds(30), 1))) {
      String path = TrialsTest.path(small.trial("2", "verified")) + "?wait=";
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(
              () -> await().untilAsserted(() -> small.get(path + "3s").is(200)));

      await().untilAsserted(() -> small.get(path + "1ms").problem(503, "waiting"));

      first.join();
    }
  }

  @Test
  void asksForItsToken() {
    Control.Settings settings = Api.settings(Limits.DEFAULT, "s3cret", PortRange.FREE);
    try (Api closed = Api.start(settings)) {
      Api.Said none = closed.get("/api/trials").problem(401, "Bearer");
      assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
      closed.get("/api/trials", "Authorization", "Bearer s3cre").problem(401);
      closed.get("/api/trials", "Authorization", "s3cret").problem(401);
      closed.get("/api/trials", "Authorization", "Basic s3cret").problem(401);
      closed.get("/api/trials", "Authorization", "Bearer s3cret").is(200);
      closed.get("/livez").is(200);
      closed.get("/readyz").is(200);
      closed.json("POST", "/api/trials", TRIAL).problem(401);
      assertThat(closed.get("/api/trials", "Authorization", "Bearer s3cret").list()).isEmpty();
    }
  }

  @Test
  void knowsItsRoutesAndTheirMethods() {
    api.get("/").problem(404, "/api/openapi.json");
    api.get("/api").problem(404);
    api.get("/api/trials/").problem(404);
    api.get("/api/trial").problem(404);
    assertThat(api.send("PATCH", "/api/trials").problem(405).header("Allow"))
        .isEqualTo("POST, GET, HEAD");
    assertThat(api.send("POST", "/api/ca.pem").problem(405).header("Allow")).isEqualTo("GET, HEAD");
    api.send("OPTIONS", "/api/trials").problem(405);
    api.get("/api/version?x=1").problem(422, "'x'");
    assertThat(
            api.raw(
                Api.head("GET /api/trials?%zz=1 HTTP/1.1", "Host: localhost", "Connection: close")))
        .startsWith("HTTP/1.1 400 ")
        .contains("percent-encoded");
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    Api.Said head = api.send("HEAD", "/api/faults").is(200);

    assertThat(head.body()).isEmpty();
    assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1_000);
    assertThat(head.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void redactsSecrets() {
    Map<String, Object> trial = api.trial("good/starttls", "submission");
    TrialsTest.say(trial, "EHLO x\r\nAUTH PLAIN AHVzZXIAaHVudGVyMg==\r\nQUIT\r\n");
    String session = api.get(TrialsTest.path(trial) + "?wait=20s").is(200).body();

    assertThat(session).contains("AUTH PLAIN ***").doesNotContain("AHVzZXIAaHVudGVyMg");
    assertThat(api.get("/api/report.json").body()).doesNotContain("AHVzZXIAaHVudGVyMg");
    api.send("DELETE", TrialsTest.path(trial)).is(200);
  }
}
