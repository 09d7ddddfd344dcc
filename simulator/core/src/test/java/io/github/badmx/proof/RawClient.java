package io.github.badmx.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.badmx.server.Listener;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;

/** A plain socket that says what it is told, to the octet, and reads one octet after another. */
final class RawClient implements AutoCloseable {

  /** A ClientHello of today: TLS 1.3 and 1.2, four suites, one of them RC4; a share is missing. */
  private static final String EXTENSIONS =
      "002b00050403040303"
          + "000a00040002001d"
          + "000d000a000804010804"
          + "04030503"
          + "ff01000100";

  private static final String SUITES = "1301" + "c02f" + "c02b" + "0005";

  private static final int ORDINARY_BUFFER = 1 << 16;
  private static final int LIMIT_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;

  RawClient(Listener to) throws IOException {
    this(to, ORDINARY_BUFFER);
  }

  /** A client whose system takes no more than so many octets that it has not read yet. */
  RawClient(Listener to, int receiveBuffer) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(receiveBuffer);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to.port()));
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LIMIT_MILLIS);
    in = socket.getInputStream();
  }

  /** Waits no longer than this for an answer. */
  RawClient patience(Duration limit) throws IOException {
    socket.setSoTimeout((int) limit.toMillis());
    return this;
  }

  /** A client that has said EHLO and STARTTLS and has been told to go ahead. */
  static RawClient readyForTls(Listener to) throws IOException {
    RawClient client = new RawClient(to);
    client.reply();
    client.ask("EHLO raw.test");
    client.ask("STARTTLS");
    return client;
  }

  static byte[] clientHello() {
    String body = "0303" + "22".repeat(32) + "00" + sized(SUITES) + "0100" + sized(EXTENSIONS);
    String message = "01%06x".formatted(body.length() / 2) + body;
    return HexFormat.of().parseHex("160301" + sized(message));
  }

  private static String sized(String hex) {
    return "%04x".formatted(hex.length() / 2) + hex;
  }

  RawClient say(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
    return this;
  }

  RawClient say(String text) throws IOException {
    return say(text.getBytes(ISO_8859_1));
  }

  /** Says a line and reads the reply. */
  String ask(String line) throws IOException {
    return say(line + "\r\n").reply();
  }

  /** The last line of a reply, without its line end. */
  String reply() throws IOException {
    while (true) {
      StringBuilder line = new StringBuilder();
      for (int octet = in.read(); octet != '\n'; octet = in.read()) {
        if (octet < 0) {
          throw new EOFException("the server hung up after: " + line);
        }
        line.append((char) octet);
      }
      if (line.length() < 4 || line.charAt(3) != '-') {
        return line.toString().strip();
      }
    }
  }

  /** So many octets, or all that come before the end, in hex. */
  String read(int count) throws IOException {
    return HexFormat.of().formatHex(in.readNBytes(count));
  }

  /** Everything up to the server's FIN. */
  byte[] readAll() throws IOException {
    return in.readAllBytes();
  }

  /** Sends a FIN and goes on reading. */
  void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  /** Vanishes with a RST. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
