package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.judge.Program;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RealClientsTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final LoopbackServer server = new LoopbackServer(Peer.scenario(Peer.KEYWORDS, Mode.NONE));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void smtplibDeliversFiveMegabytesOctetForOctet() throws Exception {
    String script =
        """
        import smtplib, sys
        line = b'.' + b'x' * 70 + b'\\r\\n'
        message = b'Subject: five megabytes\\r\\n\\r\\n' + line * (5000000 // len(line))
        with smtplib.SMTP(sys.argv[1], int(sys.argv[2]), timeout=20) as client:
            client.sendmail('news@mailer.example', ['a@badmx.test', 'b@badmx.test'], message)
            client.verify('a@badmx.test')
            client.noop()
        """;

    Output client =
        Program.named("python3").run(List.of("-c", script, server.host(), server.port()));

    assertThat(client.exit()).as(client.text()).isZero();
    String line = "." + "x".repeat(70) + "\r\n";
    String content = "Subject: five megabytes\r\n\r\n" + line.repeat(5_000_000 / line.length());
    Event.MessageIn message = onlyMessage();
    assertThat(message.recipients()).containsExactly("a@badmx.test", "b@badmx.test");
    assertThat(message.bytes()).isEqualTo(content.length());
    assertThat(message.sha256()).isEqualTo(sha256(content));
  }

  @Test
  void swaksDelivers(@TempDir Path directory) throws Exception {
    Path body = Files.writeString(directory.resolve("mail"), "Subject: swaks\n\n.dot\n");

    Output client =
        Program.named("swaks")
            .run(
                List.of(
                    "--server",
                    server.host(),
                    "--port",
                    server.port(),
                    "--from",
                    "news@mailer.example",
                    "--to",
                    "a@badmx.test",
                    "--pipeline",
                    "--timeout",
                    "15s",
                    "--data",
                    "@" + body));

    assertThat(client.exit()).as(client.text()).isZero();
    assertThat(client.text()).contains("250 2.0.0 Message accepted").contains("221 2.0.0");
    assertThat(onlyMessage().sender()).isEqualTo("news@mailer.example");
  }

  @Test
  void aHundredConnectionsAtOnceDoNotMixUp() throws Exception {
    int connections = 100;
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      clients.add(new Socket(server.host(), Integer.parseInt(server.port())));
    }

    for (int i = 0; i < connections; i++) {
      String session =
          "EHLO a\r\nMAIL FROM:<c%d@a.example>\r\nRCPT TO:<c%d@b.example>\r\nDATA\r\n%s\r\n.\r\nQUIT\r\n";
      clients
          .get(i)
          .getOutputStream()
          .write(session.formatted(i, i, "x".repeat(i)).getBytes(US_ASCII));
    }

    assertThat(server.sessions.awaitEnded(connections, SOON)).isTrue();
    assertThat(server.sessions.list())
        .flatExtracting(Session::events)
        .filteredOn(Event.MessageIn.class::isInstance)
        .hasSize(connections)
        .map(Event.MessageIn.class::cast)
        .allSatisfy(RealClientsTest::isOfOneClient);
    for (Socket client : clients) {
      client.close();
    }
  }

  private static void isOfOneClient(Event.MessageIn message) {
    long client = message.bytes() - 2;
    assertThat(message.sender()).isEqualTo("c" + client + "@a.example");
    assertThat(message.recipients()).containsExactly("c" + client + "@b.example");
  }

  private Event.MessageIn onlyMessage() throws InterruptedException {
    assertThat(server.sessions.awaitEnded(1, SOON)).isTrue();
    List<Session> sessions = server.sessions.list();
    assertThat(sessions).hasSize(1);
    List<Event> events = sessions.get(0).events();
    assertThat(events).as(Transcript.of(events)).noneMatch(Event.BadmxFailed.class::isInstance);
    return events.stream()
        .filter(Event.MessageIn.class::isInstance)
        .map(Event.MessageIn.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(Transcript.of(events)));
  }

  private static String sha256(String content) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(content.getBytes(US_ASCII)));
  }
}
