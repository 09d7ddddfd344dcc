package io.github.badmx.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.judge.Smtplib;
import io.github.badmx.judge.Swaks;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five megabytes arrive octet for octet, with dots where they hurt and 8-bit octets. */
final class DeliveryTest {

  private static final int SIZE = 5_000_000;
  private static final int MAX_LINE = 900;
  private static final Duration SOON = Duration.ofSeconds(10);

  private static byte[] message;
  private static Path file;
  private static Path fileWithoutLastLineEnd;

  private BadMx mx;

  @BeforeAll
  static void write(@TempDir Path directory) throws IOException {
    message = message(new Random(20261121));
    file = Files.write(directory.resolve("message.eml"), message);
    fileWithoutLastLineEnd = // swaks adds one
        Files.write(directory.resolve("message.txt"), Arrays.copyOf(message, message.length - 2));
  }

  /** Lines of 1 to 900 octets, CRLF behind each, every third with dots at its start. */
  private static byte[] message(Random random) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(SIZE + MAX_LINE);
    all.writeBytes("Subject: five megabytes\r\n\r\n.\r\n..\r\n.hidden\r\n".getBytes(US_ASCII));
    while (all.size() < SIZE) {
      all.writeBytes(".".repeat(Math.max(0, random.nextInt(6) - 3)).getBytes(US_ASCII));
      int length = 1 + random.nextInt(MAX_LINE);
      for (int i = 0; i < length; i++) {
        int octet = 0x26 + random.nextInt(0xDA); // no line ends, and no % that swaks would expand
        all.write(octet == '\\' ? 'x' : octet); // nor \n
      }
      all.writeBytes(new byte[] {'\r', '\n'});
    }
    return all.toByteArray();
  }

  @BeforeEach
  void start() {
    mx = BadMx.start();
  }

  @AfterEach
  void stop() {
    mx.close();
  }

  @ParameterizedTest
  @CsvSource({"good/tls12, TLSv1.2", "good/tls13, TLSv1.3"})
  void swaksDelivers(String scenario, String version) throws Exception {
    try (Listener listener = mx.play(Catalogue.shipped().get(scenario))) {
      Output output = Swaks.send(listener.port(), "--tls", "--data", "@" + fileWithoutLastLineEnd);

      assertThat(output.exit()).as(output.text()).isZero();
      assertArrived(version);
    }
  }

  @ParameterizedTest
  @CsvSource({"good/tls12, TLSv1.2", "good/tls13, TLSv1.3"})
  void pythonDelivers(String scenario, String version) throws Exception {
    try (Listener listener = mx.play(Catalogue.shipped().get(scenario))) {
      Output output = Smtplib.send(listener.port(), "starttls", "20", "", file.toString());

      assertThat(output.text()).contains("DELIVERED");
      assertArrived(version);
    }
  }

  @Test
  void pythonDeliversWhereTlsComesFirst() throws Exception {
    try (Listener listener = mx.play(Catalogue.shipped().get("good/implicit-tls"))) {
      Output output = Smtplib.send(listener.port(), "implicit", "20", "", file.toString());

      assertThat(output.text()).contains("DELIVERED");
      assertArrived("TLSv1.3");
    }
  }

  private void assertArrived(String version) throws Exception {
    assertThat(mx.sessions().awaitEnded(1, SOON)).isTrue();
    Session session = mx.sessions().list().get(0);
    assertThat(session.events())
        .as(Transcript.of(session))
        .anyMatch(it -> it instanceof Event.Secured secured && secured.version().equals(version))
        .filteredOn(Event.MessageIn.class::isInstance)
        .singleElement()
        .satisfies(it -> assertWhole((Event.MessageIn) it));
  }

  private static void assertWhole(Event.MessageIn arrived) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
    assertThat(arrived.bytes()).isEqualTo(message.length);
    assertThat(arrived.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(arrived.secured()).isTrue();
  }
}
