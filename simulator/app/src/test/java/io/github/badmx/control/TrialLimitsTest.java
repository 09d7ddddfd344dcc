package io.github.badmx.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many trials there may be at a time. */
class TrialLimitsTest {

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
  void plays20TrialsAtOnceToClientsThatWait() {
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, 20)
            .mapToObj(
                i -> {
                  Map<String, Object> trial = api.trial("dialogue/groupwise-in-clear", "encrypt");
                  CompletableFuture<HttpResponse<String>> answer =
                      Api.client()
                          .sendAsync(
                              api.request("GET", TrialsTest.path(trial) + "?wait=30s", ""),
                              BodyHandlers.ofString());
                  TrialsTest.say(trial, "QUIT\r\n");
                  return answer;
                })
            .toList();

    assertThat(waiting)
        .allSatisfy(
            answer -> {
              Api.Said said = new Api.Said(answer.get(40, TimeUnit.SECONDS));
              assertThat(said.is(200).object())
                  .containsEntry("ended", 1)
                  .containsEntry("verdict", "unreached");
            });
  }

  @Test
  void hasNoMoreThanItsLimit() {
    api.close();
    api = Api.start(Small.trials(2));
    Map<String, Object> first = api.trial("2", "verified");
    api.trial("2", "verified");
    String body = "{\"scenario\": \"2\", \"policy\": \"verified\"}";

    api.json("POST", "/api/trials", body).problem(503, "DELETE those that are over");

    api.send("DELETE", TrialsTest.path(first)).is(200);
    api.json("POST", "/api/trials", body).is(201);
  }

  @Test
  void saysWhenItsPortsAreUsedUp() {
    int port = FreePort.number();
    api.close();
    api = Api.start(Api.settings(Limits.DEFAULT, null, new PortRange(port, port)));
    Map<String, Object> first = api.trial("2", "verified");
    assertThat(first).containsEntry("port", port);
    String body = "{\"scenario\": \"2\", \"policy\": \"verified\"}";

    api.json("POST", "/api/trials", body).problem(503, "--trial-ports", "DELETE");

    api.send("DELETE", TrialsTest.path(first)).is(200);
    await()
        .untilAsserted(
            () ->
                assertThat(api.json("POST", "/api/trials", body).is(201).object())
                    .containsEntry("port", port));
  }

  @Test
  void givesAPortOnWhichNobodyAnswersToOneTrialOnly() throws IOException {
    int port = FreePort.number();
    api.close();
    api = Api.start(Api.settings(Limits.DEFAULT, null, new PortRange(port, port)));
    Map<String, Object> good = api.trial("good/starttls", "verified");
    TrialsTest.say(good, "QUIT\r\n");
    api.send("DELETE", TrialsTest.path(good)).is(200);

    assertThat(api.trial("network/refused", "verified")).containsEntry("port", port);

    String body = "{\"scenario\": \"good/starttls\", \"policy\": \"verified\"}";
    api.json("POST", "/api/trials", body).problem(503, "no port");
  }
}
