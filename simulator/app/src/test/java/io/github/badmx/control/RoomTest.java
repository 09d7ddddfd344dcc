package io.github.badmx.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final String PING = Api.head("GET /livez HTTP/1.1", "Host: localhost");

  @Test
  void theOneThatIsIdleTheLongestGivesWay() throws IOException {
    try (Api api = Api.start(Small.connections(2));
        Kept first = new Kept(api);
        Kept second = new Kept(api)) {
      assertThat(first.ping()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(second.ping()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(first.ping()).isEqualTo("HTTP/1.1 200 OK");

      api.get("/livez").is(200);

      assertThat(second.isClosed()).isTrue();
      assertThat(first.ping()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void whoIsBeingAnsweredStays() throws IOException {
    try (Api api = Api.start(Small.connections(1));
        Kept stream = new Kept(api)) {
      assertThat(stream.ask("GET /api/events HTTP/1.1", "Host: localhost")).contains("200");

      try (Kept next = new Kept(api)) {
        assertThat(next.isClosed()).isTrue();
      }
    }
  }

  /** A connection that a client keeps. */
  private static final class Kept implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    Kept(Api api) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
      socket.setSoTimeout(20_000);
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    }

    /** The first line of the answer. */
    String ask(String... head) throws IOException {
      socket.getOutputStream().write(Api.head(head).getBytes(US_ASCII));
      return String.valueOf(in.readLine());
    }

    String ping() throws IOException {
      socket.getOutputStream().write(PING.getBytes(US_ASCII));
      String status = String.valueOf(in.readLine());
      while (!String.valueOf(in.readLine()).equals("live")) {
        // the header fields
      }
      return status;
    }

    boolean isClosed() throws IOException {
      return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
