package io.github.badmx.fault;

import java.util.Arrays;
import java.util.List;

/**
 * The record that completes {@code moment} is padded with zeros, as TLS 1.3 allows (RFC 8446 §5.4).
 *
 * @param moment what the record completes, such as {@code certificate-verify}
 * @param bytes how many; what does not fit in 2^14 octets is left out
 */
@Lie(value = "A record is padded with zeros, as TLS 1.3 allows", source = "RFC 8446 §5.4")
public record PadRecord(Moment moment, int bytes) implements HandshakeFault.OfRecords {

  private static final int MOST = 1 << 14;

  /** Type 0 is the last zero: the real type stands before all of them. */
  @Override
  public List<PlainRecord> apply(PlainRecord honest) {
    int length = honest.fragment().length;
    int padding = Math.min(bytes, MOST - length);
    if (honest.then() != moment || padding < 1) {
      return List.of(honest);
    }
    byte[] padded = Arrays.copyOf(honest.fragment(), length + padding);
    padded[length] = (byte) honest.contentType();
    return List.of(new PlainRecord(0, honest.then(), padded));
  }
}
