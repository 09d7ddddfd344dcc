package io.github.badmx.junit5;

import io.github.badmx.Trial;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends in clear, whatever it is offered. */
final class Leaky {

  private Leaky() {}

  static void send(Trial trial) {
    send(trial, "leaky.example");
  }

  static void send(Trial trial, String name) {
    try (Socket socket = new Socket(trial.host(), trial.port());
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      expectReply(in);
      for (String line : new String[] {"EHLO " + name, "MAIL FROM:<a@" + name + ">", "QUIT"}) {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        expectReply(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void expectReply(BufferedReader in) throws IOException {
    String line;
    do {
      line = in.readLine();
    } while (line != null && line.length() > 3 && line.charAt(3) == '-');
  }
}
