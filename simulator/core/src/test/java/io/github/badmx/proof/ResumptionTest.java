package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.judge.Program;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.server.Listener;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client meets that comes back with what it kept: its session, or a certificate it saw. */
final class ResumptionTest {

  private BadMx mx;
  private Path directory;

  @BeforeEach
  void start(@TempDir Path temporary) {
    mx = BadMx.start();
    directory = temporary;
  }

  @AfterEach
  void stop() {
    mx.close();
  }

  @Test
  void aClientThatResumesIsRefusedAndOneThatDoesNotIsServed() {
    try (Listener listener = play("handshake/resumption-refused")) {
      assertThat(keepsSession(listener)).contains("New, TLSv1.3", "250 ");

      assertThat(comesBack(listener)).contains("SSL alert number 40");
      assertThat(openssl(listener)).contains("New, TLSv1.3", "250 ");
    }
  }

  @Test
  void aForgottenSessionCostsAFullHandshake() {
    try (Listener listener = play("handshake/session-forgotten")) {
      assertThat(keepsSession(listener)).contains("New, TLSv1.3");

      assertThat(comesBack(listener)).contains("New, TLSv1.3", "250 ").doesNotContain("Reused");
    }
  }

  @Test
  void aSessionThatChangesItsSuiteIsNone() {
    try (Listener listener = play("handshake/resumed-under-another-suite")) {
      assertThat(keepsSession(listener)).contains("Cipher is ECDHE-RSA-AES128-GCM-SHA256");

      assertThat(comesBack(listener)).contains("SSL routines").doesNotContain("250 2");
    }
  }

  @Test
  void aTicketOfAnotherServerIsMisread() {
    try (Listener listener = play("handshake/ticket-misread")) {
      assertThat(keepsSession(listener)).contains("New, TLSv1.3", "250 ");

      assertThat(comesBack(listener)).contains("SSL alert number 20");
      assertThat(openssl(listener)).contains("New, TLSv1.3", "250 ");
    }
  }

  @Test
  void aTicketBeforeTheClientsFinishedIsOne() {
    try (Listener listener = play("handshake/ticket-before-client-finished")) {
      assertThat(keepsSession(listener)).contains("New, TLSv1.3", "250 ");

      assertThat(Path.of(session())).isNotEmptyFile();
    }
  }

  @Test
  void whoPinnedTheFirstCertificateRefusesTheNext() {
    String[] pinned = {"-dane_tlsa_domain", "mx.badmx.test", "-dane_tlsa_rrdata", ""};
    byte[] first = mx.chain(Catalogue.shipped().get("certificate/renewed")).leaf();
    pinned[3] = "3 0 1 " + HexFormat.of().formatHex(sha256(first));
    try (Listener listener = play("certificate/renewed")) {
      assertThat(openssl(listener, pinned)).contains("DANE TLSA 3 0 1", "matched");

      assertThat(openssl(listener, pinned)).contains("verify error:num=65:");
    }
  }

  private static byte[] sha256(byte[] octets) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(octets);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Listener play(String scenario) {
    return mx.play(Catalogue.shipped().get(scenario));
  }

  private String keepsSession(Listener listener) {
    return openssl(listener, "-sess_out", session());
  }

  private String comesBack(Listener listener) {
    return openssl(listener, "-sess_in", session());
  }

  private String session() {
    return directory.resolve("session.pem").toString();
  }

  private static String openssl(Listener listener, String... options) {
    List<String> arguments = new ArrayList<>(List.of("s_client", "-ign_eof", "-starttls", "smtp"));
    arguments.addAll(List.of("-connect", "127.0.0.1:" + listener.port()));
    arguments.addAll(List.of(options));
    return Program.named("openssl").run("EHLO openssl.test\r\nquit\r\n", arguments).text();
  }
}
