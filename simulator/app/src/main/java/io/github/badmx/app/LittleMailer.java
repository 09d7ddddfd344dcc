package io.github.badmx.app;

import io.github.badmx.Trust;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A mail client of a few lines on the JDK's own TLS: sends one message after STARTTLS, and checks
 * whom to.
 */
final class LittleMailer implements AutoCloseable {

  private Socket socket = new Socket();

  private LittleMailer() {}

  /**
   * Sends a message to a server of this machine.
   *
   * @param trusted whom to believe
   * @param version the only version of TLS to speak, such as {@code TLSv1.3}
   * @throws SSLException if the client refuses the server
   * @throws IOException if the server refuses the message
   */
  static void send(int port, Trust trusted, String version, Duration limit) throws IOException {
    try (LittleMailer mailer = new LittleMailer()) {
      InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      mailer.socket.connect(server, (int) limit.toMillis());
      mailer.socket.setSoTimeout((int) limit.toMillis());
      mailer.expect("220");
      mailer.say("EHLO localhost", "250");
      mailer.say("STARTTLS", "220");
      mailer.secure(trusted.sslContext(), port, version);
      mailer.say("EHLO localhost", "250");
      mailer.say("MAIL FROM:<self-test@badmx.test>", "250");
      mailer.say("RCPT TO:<self-test@badmx.test>", "250");
      mailer.say("DATA", "354");
      mailer.say("Subject: self-test\r\n\r\nIt works.\r\n.", "250");
      mailer.say("QUIT", "221");
    }
  }

  private void secure(SSLContext context, int port, String version) throws IOException {
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", port, true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setProtocols(new String[] {version});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    socket = tls;
  }

  private void say(String line, String code) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    expect(code);
  }

  /** The server never says more than it is asked for, so a reader for each reply loses nothing. */
  private void expect(String code) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String line;
    do {
      line = in.readLine();
    } while (line != null && line.startsWith(code + "-"));
    if (line == null || !line.startsWith(code)) {
      throw new IOException("%s was due, not %s".formatted(code, line));
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
