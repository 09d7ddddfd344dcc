package io.github.badmx.fault;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * The CertificateRequest names so many authorities, 70 octets each (RFC 5246 §7.4.4, RFC 8446
 * §4.2.4).
 *
 * <p>From 937 on they no longer fit into the two octets of their length, which then begins again at
 * 0: a client MUST end the handshake with decode_error (RFC 8446 §6.2). So it must at none in TLS
 * 1.3, where the list has one entry at the least.
 *
 * @param count how many
 */
@Lie(
    value = "The CertificateRequest names a great many authorities",
    source = "RFC 8446 §4.2.4",
    reported = ResultType.VALIDATION_FAILURE)
public record NameAuthorities(@About("how many, 70 octets each") int count)
    implements HandshakeFault.OfMessages {

  private static final int CERTIFICATE_AUTHORITIES = 47;

  public NameAuthorities {
    if (count < 0 || count > 100_000) {
      throw new IllegalArgumentException("'count' is %d: 0 to 100000".formatted(count));
    }
  }

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    byte[] body = honest.body();
    if (honest.type() != HandshakeMessage.CERTIFICATE_REQUEST) {
      return List.of(honest);
    }
    boolean modern = body[0] == 0; // an empty context; before TLS 1.3, a list of one type or more
    if (!modern && count == 0) {
      return List.of(honest);
    }
    return List.of(honest.withBody(modern ? extended(body) : listed(body)));
  }

  /** Before TLS 1.3 the list is the end of the message. */
  private byte[] listed(byte[] body) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(Arrays.copyOf(body, body.length - 2));
    message.writeBytes(sized(names()));
    return message.toByteArray();
  }

  /** In TLS 1.3 it is an extension. */
  private byte[] extended(byte[] body) {
    ByteArrayOutputStream extensions = new ByteArrayOutputStream();
    extensions.writeBytes(Arrays.copyOfRange(body, 3, body.length));
    extensions.write(0);
    extensions.write(CERTIFICATE_AUTHORITIES);
    extensions.writeBytes(sized(sized(names())));
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(0);
    message.writeBytes(sized(extensions.toByteArray()));
    return message.toByteArray();
  }

  private byte[] names() {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      String name = "CN=badmx authority %06d, O=badmx test authorities".formatted(i);
      names.writeBytes(sized(new X500Principal(name).getEncoded()));
    }
    return names.toByteArray();
  }

  private static byte[] sized(byte[] content) {
    byte[] all = new byte[2 + content.length];
    all[0] = (byte) (content.length >>> 8);
    all[1] = (byte) content.length;
    System.arraycopy(content, 0, all, 2, content.length);
    return all;
  }
}
