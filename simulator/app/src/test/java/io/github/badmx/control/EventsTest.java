package io.github.badmx.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.session.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {

  @Test
  void tellsEveryEventAsItHappens() throws IOException, InterruptedException {
    try (Api api = Api.start()) {
      HttpResponse<Stream<String>> stream = open(api);
      assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
      Map<String, Object> trial = api.trial("dialogue/groupwise-in-clear", "encrypt");
      TrialsTest.say(trial, "EHLO x\r\nQUIT\r\n");

      Iterator<String> lines = stream.body().iterator();
      String data = "";
      while (!data.contains("EHLO x")) {
        String line = lines.next();
        data = line.startsWith("data: ") ? line : data;
      }

      assertThat(JSON.std.mapFrom(data.substring("data: ".length())))
          .containsEntry("session", 1)
          .containsEntry("type", "line-in")
          .containsEntry("line", "EHLO x")
          .containsEntry("secured", false)
          .containsKey("millis");
    }
  }

  @Test
  void namesEachEvent() throws IOException, InterruptedException {
    try (Api api = Api.start()) {
      HttpResponse<Stream<String>> stream = open(api);
      TrialsTest.say(api.trial("2", "encrypt"), "QUIT\r\n");

      assertThat(
              stream
                  .body()
                  .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                  .limit(6)
                  .map(line -> line.replaceFirst("data: .*", "data")))
          .containsExactly("id: 1", "event: accepted", "data", "id: 2", "event: picked", "data");
    }
  }

  @Test
  void saysThatItIsStillThere() throws IOException, InterruptedException {
    try (Api api = Api.start(Small.streams(1, 10, Duration.ofMillis(20)))) {
      assertThat(open(api).body().filter(line -> line.equals(": still there")).limit(3)).hasSize(3);
    }
  }

  @Test
  void hasRoomForSomeStreamsOnly() throws IOException {
    try (Api api = Api.start(Small.streams(1, 10, Duration.ofSeconds(15)))) {
      try (Socket first = listen(api)) {
        await().until(() -> api.streams.count() == 1);
        api.get("/api/events").problem(503, "1 streams are open");
        assertThat(first.isConnected()).isTrue();
      }
      await().until(() -> api.streams.count() == 0);
      try (Socket next = listen(api)) {
        await().until(() -> api.streams.count() == 1);
        assertThat(next.isConnected()).isTrue();
      }
    }
  }

  @Test
  void dropsWhoReadsTooSlowly() throws IOException {
    try (Api api = Api.start(Small.streams(2, 50, Duration.ofSeconds(15)));
        Socket slow = listen(api)) {
      await().until(() -> api.streams.count() == 1);
      String line = "x".repeat(500);

      for (int i = 0; i < 100_000 && api.streams.count() > 0; i++) {
        api.streams.saw(1, new Event.LineIn(Duration.ZERO, line, false));
      }

      await().until(() -> api.streams.count() == 0);
      assertThat(slow.isConnected()).isTrue();
      TrialsTest.say(api.trial("2", "encrypt"), "QUIT\r\n");
    }
  }

  private static HttpResponse<Stream<String>> open(Api api)
      throws IOException, InterruptedException {
    HttpResponse<Stream<String>> stream =
        Api.client().send(api.request("GET", "/api/events", ""), BodyHandlers.ofLines());
    assertThat(stream.statusCode()).isEqualTo(200);
    return stream;
  }

  private static Socket listen(Api api) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
    socket
        .getOutputStream()
        .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    return socket;
  }
}
