package io.github.badmx.app;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

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
   * @param root the only root to trust, as PEM
   * @param version the only version of TLS to speak, such as {@code TLSv1.3}
   * @throws SSLException if the client refuses the server
   * @throws IOException if the server refuses the message
   */
  static void send(int port, String root, String version, Duration limit) throws IOException {
    try (LittleMailer mailer = new LittleMailer()) {
      InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      mailer.socket.connect(server, (int) limit.toMillis());
      mailer.socket.setSoTimeout((int) limit.toMillis());
      mailer.expect("220");
      mailer.say("EHLO localhost", "250");
      mailer.say("STARTTLS", "220");
      mailer.secure(context(root), port, version);
      mailer.say("EHLO localhost", "250");
      mailer.say("MAIL FROM:<self-test@badmx.test>", "250");
      mailer.say("RCPT TO:<self-test@badmx.test>", "250");
      mailer.say("DATA", "354");
      mailer.say("Subject: self-test\r\n\r\nIt works.\r\n.", "250");
      mailer.say("QUIT", "221");
    }
  }

  private static SSLContext context(String root) {
    byte[] pem = root.getBytes(StandardCharsets.US_ASCII);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "root",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem)));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the JDK cannot trust this root: " + root, e);
    }
  }

  private void secure(SSLContext trusted, int port, String version) throws IOException {
    SSLSocket tls =
        (SSLSocket) trusted.getSocketFactory().createSocket(socket, "localhost", port, true);
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
