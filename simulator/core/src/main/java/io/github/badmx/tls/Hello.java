package io.github.badmx.tls;

import io.github.badmx.fault.ServerChoices;
import io.github.badmx.scenario.TlsVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.tls.ServerHello;
import org.bouncycastle.tls.TlsUtils;

/** A ServerHello as choices, and choices as its octets (RFC 5246 §7.4.1.3, RFC 8446 §4.1.3). */
final class Hello {

  private static final int SUPPORTED_VERSIONS = 43;
  static final int KEY_SHARE = 51;

  private Hello() {}

  /** What {@code hello} announces. */
  static ServerChoices choices(ServerHello hello) {
    TreeMap<Integer, byte[]> extensions = new TreeMap<>();
    Hashtable<?, ?> table = hello.getExtensions();
    if (table != null) {
      table.forEach((type, data) -> extensions.put((Integer) type, (byte[]) data));
    }
    byte[] version = extensions.get(SUPPORTED_VERSIONS);
    byte[] share = extensions.get(KEY_SHARE);
    return new ServerChoices(
        version == null ? hello.getVersion().getFullVersion() : number(version),
        hello.getCipherSuite(),
        share == null ? 0 : number(share),
        hello.getRandom(),
        hello.getSessionID(),
        0,
        extensions);
  }

  private static int number(byte[] data) {
    return (data[0] & 0xFF) << 8 | (data[1] & 0xFF);
  }

  /**
   * The body of the message.
   *
   * @param running the version by which the handshake runs, whatever is announced
   */
  static byte[] body(ServerChoices said, TlsVersion running) throws IOException {
    boolean modern = running == TlsVersion.TLS_1_3;
    Map<Integer, byte[]> extensions = new TreeMap<>(said.extensions());
    extensions.computeIfPresent(SUPPORTED_VERSIONS, (type, data) -> octets(said.version()));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    TlsUtils.writeUint16(modern ? TlsVersion.TLS_1_2.code() : said.version(), body);
    body.write(said.random());
    TlsUtils.writeOpaque8(said.sessionId(), body);
    TlsUtils.writeUint16(said.cipherSuite(), body);
    TlsUtils.writeUint8(said.compression(), body);
    if (!extensions.isEmpty()) {
      TlsUtils.writeOpaque16(encoded(extensions), body);
    }
    return body.toByteArray();
  }

  static byte[] encoded(Map<Integer, byte[]> extensions) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (Map.Entry<Integer, byte[]> extension : extensions.entrySet()) {
      TlsUtils.writeUint16(extension.getKey(), block);
      TlsUtils.writeOpaque16(extension.getValue(), block);
    }
    return block.toByteArray();
  }

  private static byte[] octets(int number) {
    return new byte[] {(byte) (number >>> 8), (byte) number};
  }
}
