package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.badmx.testcontainers.BadMxContainer;
import io.github.badmx.testcontainers.ContainerTrial;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.DockerImageName;

@Testcontainers(disabledWithoutDocker = true)
class BadMxContainerTest {

  private static final Network NETWORK = Network.SHARED;

  @Container
  static final BadMxContainer MX = new BadMxContainer().withNetwork(NETWORK).withTrials(1);

  @Container
  static final GenericContainer<?> NEIGHBOUR =
      new GenericContainer<>(DockerImageName.parse("badmx"))
          .withNetwork(NETWORK)
          .withCreateContainerCmdModifier(container -> container.withEntrypoint("sleep"))
          .withCommand("600");

  @Test
  void tellsWhatHappened() throws IOException {
    try (ContainerTrial trial = MX.play("good/starttls", "verified")) {
      assertTrue(firstLine(trial.host(), trial.port()).startsWith("220 "));

      assertEquals("refused", trial.outcome());
      assertEquals(1, trial.sessions().size());
      assertTrue(trial.transcript().contains("S  220 "), trial.transcript());
      assertTrue(trial.story().contains("good/starttls"), trial.story());
    }
  }

  @Test
  void endsATrialWhoseClientStays() throws IOException {
    try (ContainerTrial trial = MX.play("good/starttls", "verified");
        Socket staying = new Socket(trial.host(), trial.port())) {
      assertEquals('2', staying.getInputStream().read());

      assertEquals("refused", trial.outcome());

      staying.getInputStream().readAllBytes();
    }
  }

  @Test
  void canBeJudgedAfterItsEndAndLeavesItsPortToTheNext() {
    ContainerTrial first = MX.play("good/starttls", "verified");
    first.close();
    first.close();
    assertEquals(List.of(), first.sessions());
    assertEquals("", first.transcript());

    try (ContainerTrial second = MX.play("good/starttls", "verified")) {
      assertEquals(first.port(), second.port());
      String full = message(() -> MX.play("good/starttls", "verified"));
      assertTrue(full.contains("no port of 26800-26800 is free"), full);
    }
  }

  @Test
  void saysWhatThereIsNot() {
    String scenario = message(() -> MX.play("certificate/expird", "verified"));
    String policy = message(() -> MX.play("certificate/expired", "careful"));

    assertTrue(scenario.contains("certificate/expired"), scenario);
    assertTrue(policy.contains("opportunistic"), policy);
    assertThrows(IllegalArgumentException.class, () -> new BadMxContainer().withTrials(0));
  }

  @Test
  void playsByDefaultWhatItIsTold() throws IOException {
    assertTrue(firstLine(MX.getHost(), MX.smtpPort()).startsWith("220 "));

    MX.playByDefault("dialogue/greeting-421");
    String greeting = firstLine(MX.getHost(), MX.smtpPort());
    MX.playByDefault("good/starttls");

    assertTrue(greeting.startsWith("421 "), greeting);
  }

  @Test
  void isCalledBadmxByOtherContainers() throws Exception {
    ExecResult ready =
        NEIGHBOUR.execInContainer("badmx", "ready", "--host", "badmx", "--port", "2525");

    assertEquals(0, ready.getExitCode(), ready.getStderr());
  }

  @Test
  void knowsItsNameInTheApiToo() throws IOException {
    assertEquals("HTTP/1.1 200 OK", versionFor("badmx:8025"));
    assertEquals("HTTP/1.1 403 Forbidden", versionFor("rebound.example:8025"));
  }

  private static String versionFor(String host) throws IOException {
    try (Socket socket = new Socket(MX.controlUri().getHost(), MX.controlUri().getPort())) {
      String request = "GET /api/version HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return firstLine(socket);
    }
  }

  @Test
  void hasARootToTrust() {
    try (ContainerTrial trial = MX.play("good/starttls", "verified")) {
      assertEquals(MX.caPem(), trial.caPem());
      assertFalse(MX.caPem().isBlank());
    }
  }

  private static String firstLine(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      return firstLine(socket);
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }

  private static String message(Runnable refused) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, refused::run).getMessage());
  }
}
