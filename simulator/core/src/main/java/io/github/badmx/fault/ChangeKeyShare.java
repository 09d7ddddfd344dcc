package io.github.badmx.fault;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The server's public value in the (EC)DHE key exchange is not what it should be; the signature
 * over it is good.
 *
 * <p>A client MUST end the handshake with illegal_parameter (RFC 8446 §4.2.8, RFC 8422 §5.11).
 *
 * @param how what happens to the honest one
 * @param hex with {@code replaced}, the value to send
 */
@Lie(
    value = "The server's public value is not what it should be",
    source = "RFC 8446 §4.2.8",
    reported = ResultType.VALIDATION_FAILURE)
public record ChangeKeyShare(
    How how, @About("with 'replaced': the value, two digits an octet") @Default("") String hex)
    implements HandshakeFault.OfKeyExchange {

  @Override
  public byte[] share(byte[] honest) {
    return switch (how) {
      case CORRUPT -> corrupt(honest);
      case TRUNCATED -> Arrays.copyOf(honest, honest.length - 1);
      case PADDED -> Arrays.copyOf(honest, honest.length + 1);
      case COMPRESSED -> compressed(honest);
      case REPLACED -> HexFormat.of().parseHex(hex);
    };
  }

  private static byte[] corrupt(byte[] honest) {
    byte[] changed = honest.clone();
    changed[changed.length - 1] ^= 1;
    return changed;
  }

  /** SEC 1 §2.3.3: 2 or 3 by the last bit of y, then x. */
  private static byte[] compressed(byte[] point) {
    byte[] shorter = Arrays.copyOf(point, 1 + point.length / 2);
    shorter[0] = (byte) (2 | (point[point.length - 1] & 1));
    return shorter;
  }

  /** What happens to the honest value. */
  public enum How {
    /** Its last bit is wrong: a point that is not on the curve. */
    CORRUPT,
    /** Its last octet is missing. */
    TRUNCATED,
    /** It is one octet too long. */
    PADDED,
    /** The point is compressed, which RFC 8422 §5.1.2 took away. */
    COMPRESSED,
    /** Another one is sent. */
    REPLACED
  }
}
