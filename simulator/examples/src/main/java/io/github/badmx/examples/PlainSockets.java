package io.github.badmx.examples;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** SMTP by hand, over {@code java.net} and JSSE: STARTTLS with a verified name, or nothing. */
public final class PlainSockets implements Mailer {

  private static final int MILLIS = 3000;

  @Override
  public void send(String host, int port, Path ca) throws IOException, GeneralSecurityException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), MILLIS);
      socket.setSoTimeout(MILLIS);
      Conversation clear = new Conversation(socket);
      clear.expect("2");
      clear.say("EHLO client.test", "2");
      clear.say("STARTTLS", "2");
      if (clear.hasMore()) {
        throw new ProtocolException("something was injected behind the answer to STARTTLS");
      }

      try (SSLSocket tls = secure(socket, host, port, ca)) {
        Conversation secured = new Conversation(tls);
        secured.say("EHLO client.test", "2");
        secured.say("MAIL FROM:<me@badmx.test>", "2");
        secured.say("RCPT TO:<you@badmx.test>", "2");
        secured.say("DATA", "3");
        secured.say("Subject: Hello\r\n\r\nHello\r\n.", "2");
        secured.say("QUIT", "2");
      }
    }
  }

  private static SSLSocket secure(Socket socket, String host, int port, Path ca)
      throws IOException, GeneralSecurityException {
    SSLSocket tls =
        (SSLSocket)
            Trusting.only(ca)
                .getSocketFactory()
                .createSocket(socket, host, port, /* autoClose */ true);
    SSLParameters parameters = tls.getSSLParameters();
    // without this JSSE accepts a certificate for any name; for mail the rules are those of HTTPS
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  /** Lines out, replies in; every reply must begin with the digit that was hoped for. */
  private static final class Conversation {

    private final Socket socket;
    private final BufferedReader in;
    private final InputStream bytes;

    Conversation(Socket socket) throws IOException {
      this.socket = socket;
      this.bytes = socket.getInputStream();
      this.in = new BufferedReader(new InputStreamReader(bytes, US_ASCII));
    }

    void say(String line, String hoped) throws IOException {
      socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
      expect(hoped);
    }

    void expect(String hoped) throws IOException {
      List<String> reply = new ArrayList<>();
      String line;
      do {
        line = in.readLine();
        if (line == null) {
          throw new EOFException("the server hung up");
        }
        reply.add(line);
      } while (line.startsWith("-", 3));
      if (!line.startsWith(hoped)) {
        throw new ProtocolException(String.join("\n", reply));
      }
    }

    /** Whether more has come than was asked for (RFC 3207 §4.2). */
    boolean hasMore() throws IOException {
      return in.ready() || bytes.available() > 0;
    }
  }

  /** {@code PlainSockets HOST PORT CA}. */
  public static void main(String... args) throws IOException, GeneralSecurityException {
    new PlainSockets().send(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
  }
}
