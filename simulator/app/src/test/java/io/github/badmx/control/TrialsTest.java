package io.github.badmx.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialsTest {

  private Api api;

  @BeforeEach
  void start() {
    api = Api.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void seesThatAClientTrustsWhomItShouldNot() throws IOException, InterruptedException {
    Map<String, Object> trial = api.trial("certificate/expired", "verified");

    assertThat(Client.send(trial, false)).contains("delivered");

    Map<String, Object> seen = api.get(path(trial) + "?wait=20s").is(200).object();
    assertThat(seen)
        .containsEntry("verdict", "unsafe")
        .containsEntry("outcome", "delivered-tls")
        .containsEntry("expected", "refuses")
        .containsEntry("open", 0)
        .containsEntry("disclosed", Map.of("inClear", "nothing", "insideTls", "message"));
    assertThat(String.valueOf(seen.get("story")))
        .contains("UNSAFE  certificate/expired", "C  ehlo", "c  mail FROM");
    assertThat(api.get(path(trial) + "/transcript.txt").is(200).body()).contains("fault expired");
    api.send("DELETE", path(trial)).is(200);
  }

  @Test
  void seesThatAClientRefuses() throws IOException, InterruptedException {
    Map<String, Object> trial = api.trial("certificate/expired", "verified");

    assertThat(Client.send(trial, true)).contains("failed", "certificate has expired");

    Map<String, Object> seen = api.get(path(trial) + "?wait=20s").is(200).object();
    assertThat(seen).containsEntry("verdict", "safe").containsEntry("outcome", "refused");
    List<Map<String, Object>> sessions =
        api.get("/api/sessions?trial=" + trial.get("id")).is(200).list();
    assertThat(sessions).hasSize(1);
    Object number = sessions.get(0).get("number");
    assertThat(seen).containsEntry("sessions", List.of(Objects.requireNonNull(number)));
    assertThat(api.get("/api/sessions").list()).isEqualTo(sessions);
    assertThat(api.get("/api/sessions/" + number).is(200).listOf("events"))
        .anySatisfy(
            event -> assertThat(event).containsEntry("type", "fault-fired").containsKey("millis"))
        .anySatisfy(
            event -> assertThat(event).containsEntry("line", "STARTTLS").containsKey("secured"));
    assertThat(api.get("/api/sessions/" + number + ".txt").is(200).body()).contains("C  STARTTLS");
    api.get("/api/sessions/4711").problem(404);
    api.get("/api/sessions/4711.txt").problem(404);
    api.get("/api/sessions?trial=4711").problem(404);
  }

  @Test
  void saysWhereToConnect() {
    Api.Said said =
        api.json(
            "POST", "/api/trials", "{\"scenario\":\"certificate/expired\",\"policy\":\"dane\"}");

    Map<String, Object> trial = said.is(201).object();
    assertThat(said.header("Location")).isEqualTo(path(trial));
    assertThat(trial.keySet())
        .containsExactly("id", "scenario", "policy", "host", "port", "mode", "ca");
    assertThat(trial)
        .containsEntry("scenario", "certificate/expired")
        .containsEntry("policy", "dane")
        .containsEntry("host", "127.0.0.1")
        .containsEntry("mode", "starttls");
    assertThat(trial.get("ca")).isEqualTo(api.get("/api/ca.pem").is(200).body());
    assertThat(api.get("/api/trials").is(200).list())
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("verdict", "unreached"));
  }

  @Test
  void namesTheHostAsTheClientDoesWhereItListensEverywhere() throws IOException {
    api.close();
    Control.Settings loopback = Api.settings(Limits.DEFAULT, null, PortRange.FREE);
    api =
        Api.start(
            new Control.Settings(
                InetAddress.getByName("0.0.0.0"),
                0,
                loopback.names(),
                null,
                PortRange.FREE,
                Limits.DEFAULT));
    String body = "{\"scenario\": \"2\", \"policy\": \"verified\"}";

    String answer =
        api.raw(
            "POST /api/trials HTTP/1.1\r\nHost: badmx:8025\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body));

    assertThat(answer).startsWith("HTTP/1.1 201 ").contains("\"host\" : \"badmx\"");
  }

  @Test
  void endsTrials() {
    Map<String, Object> trial = api.trial("certificate/expired", "verified");

    assertThat(api.send("DELETE", path(trial)).is(200).object())
        .containsEntry("verdict", "unreached");

    await().until(() -> refuses((int) Objects.requireNonNull(trial.get("port"))));
    api.get(path(trial)).problem(404, "no longer");
    api.send("DELETE", path(trial)).problem(404);
    api.send("POST", path(trial) + "/release").problem(404);
    api.get(path(trial) + "/transcript.txt").problem(404);
    api.get("/api/trials/x").problem(404);
  }

  @Test
  void waitsNoLongerThanItIsAsked() {
    Map<String, Object> trial = api.trial("certificate/expired", "verified");

    assertThat(api.get(path(trial) + "?wait=50ms").is(200).object()).containsEntry("ended", 0);

    api.get(path(trial) + "?wait=61s").problem(422, "at most 60s");
    api.get(path(trial) + "?wait=10").problem(422, "'wait'");
    api.get(path(trial) + "?wait=-1s").problem(422, "'wait'");
    api.get(path(trial) + "?wait=99999999999s").problem(422, "'wait'");
    api.get(path(trial) + "?wiat=1s").problem(422, "did you mean 'wait'?");
  }

  @Test
  void letsGoWhomAHoldKeeps() throws IOException {
    Map<String, Object> trial =
        api.yaml(
                "POST",
                "/api/trials?policy=verified",
                """
                id: 9001
                title: Held
                faults: [{hold: {at: accepted, at-most: 1m}}]
                expect: {verified: delivers}
                """)
            .is(201)
            .object();
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), (int) trial.getOrDefault("port", 0))) {
      socket.setSoTimeout(20_000);
      await().until(() -> Integer.valueOf(1).equals(api.get(path(trial)).object().get("open")));
      assertThat(socket.getInputStream().available()).isZero();

      api.send("POST", path(trial) + "/release").is(200);

      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertThat(in.readLine()).startsWith("220 ");
    }
  }

  @Test
  void reportsWhatWasPlayed() {
    Map<String, Object> over = api.trial("certificate/expired", "verified");
    say(over, "QUIT\r\n");
    api.get(path(over) + "?wait=20s").is(200);
    api.send("DELETE", path(over)).is(200);
    api.trial("after-220/clear-text", "encrypt");

    List<Map<String, Object>> report = api.get("/api/report.json").is(200).list();

    assertThat(report)
        .extracting(one -> one.get("scenario"))
        .containsExactly("certificate/expired", "after-220/clear-text");
    assertThat(report.get(0))
        .containsEntry("attempts", 1)
        .containsEntry("outcome", "refused")
        .containsKeys("transcript", "because", "evidence");
    assertThat(api.get("/api/report.xml").is(200).body())
        .contains("<testcase ", "certificate/expired");
    assertThat(api.get("/api/report.html").is(200).header("Content-Type"))
        .isEqualTo("text/html; charset=utf-8");
    assertThat(api.get("/api/report.html").body()).contains("certificate/</span>expired</span>");
  }

  static String path(Map<String, Object> trial) {
    return "/api/trials/" + trial.get("id");
  }

  static void say(Map<String, Object> trial, String words) {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), (int) trial.getOrDefault("port", 0))) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(words.getBytes(UTF_8));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean refuses(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !socket.isConnected();
    } catch (IOException e) {
      return true;
    }
  }
}
