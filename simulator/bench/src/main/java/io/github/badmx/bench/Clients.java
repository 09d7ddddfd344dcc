package io.github.badmx.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Clients that open connections and leave them as they are. */
abstract class Clients {

  private static final int QUIET_MILLIS = 1_000;
  private static final int SLACK = 200;
  private static final SSLContext TRUSTING = trusting();

  private final Version version;

  private Clients(Version version) {
    this.version = version;
  }

  Version version() {
    return version;
  }

  /** Opens that many connections. */
  void open(int count, int port, boolean startTls, List<AutoCloseable> to) throws IOException {
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      to.add(socket);
      if (startTls) {
        hear(socket, "\n");
        say(socket, "EHLO client.badmx.test\r\n");
        hear(socket, "250 ");
        say(socket, "STARTTLS\r\n");
        hear(socket, "\n");
      }
      to.add(bringOn(socket, startTls));
    }
  }

  /** Brings a connection to where it is to stand. */
  abstract Socket bringOn(Socket socket, boolean startTls) throws IOException;

  /** They send a ClientHello, read what is said to it, and say no more. */
  static Clients stalled(Version version) throws IOException {
    byte[] hello = clientHello(version);
    return new Clients(version) {
      private int flight;

      @Override
      Socket bringOn(Socket socket, boolean startTls) throws IOException {
        socket.getOutputStream().write(hello);
        if (flight == 0) {
          flight = lengthUntilQuiet(socket) - SLACK;
        } else if (socket.getInputStream().readNBytes(flight).length < flight) {
          throw new IOException("the server closed in the handshake");
        }
        return socket;
      }
    };
  }

  /** What the first client is told, the others are too, give or take a few octets. */
  private static int lengthUntilQuiet(Socket socket) throws IOException {
    socket.setSoTimeout(QUIET_MILLIS);
    int length = 0;
    try {
      while (socket.getInputStream().read() >= 0) {
        length++;
      }
    } catch (SocketTimeoutException quiet) {
      return length;
    }
    throw new IOException("the server closed in the handshake, after %d octets".formatted(length));
  }

  /** They complete the handshake and say EHLO in it. */
  static Clients established(Version version) {
    return new Clients(version) {
      @Override
      Socket bringOn(Socket socket, boolean startTls) throws IOException {
        SSLSocket tls =
            (SSLSocket) TRUSTING.getSocketFactory().createSocket(socket, "localhost", 25, true);
        tls.setEnabledProtocols(new String[] {version().label()});
        tls.startHandshake();
        tls.getSession().invalidate();
        if (!startTls) {
          hear(tls, "\n");
        }
        say(tls, "EHLO client.badmx.test\r\n");
        hear(tls, "250 ");
        return tls;
      }
    };
  }

  static void close(List<AutoCloseable> open) {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (Exception e) {
        System.err.println("not closed in good order: " + e);
      }
    }
  }

  private static byte[] clientHello(Version version) throws IOException {
    SSLEngine engine = TRUSTING.createSSLEngine();
    engine.setUseClientMode(true);
    engine.setEnabledProtocols(new String[] {version.label()});
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(ByteBuffer.allocate(0), hello);
    return Arrays.copyOf(hello.array(), hello.position());
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads until a reply with {@code end} in it is complete. */
  private static void hear(Socket socket, String end) throws IOException {
    StringBuilder heard = new StringBuilder();
    while (heard.indexOf(end) < 0 || heard.charAt(heard.length() - 1) != '\n') {
      int octet = socket.getInputStream().read();
      if (octet < 0) {
        throw new IOException("the server closed after: " + heard);
      }
      heard.append((char) octet);
    }
  }

  private static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustsAll()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Whom the client trusts is not what is measured. */
  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
