package io.github.badmx.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every handshake message comes in records of this many bytes (RFC 8446 §5.1).
 *
 * <p>This is allowed, and a client MUST put the pieces together; some firewalls and old clients do
 * not.
 *
 * @param bytes the longest fragment, from 1
 */
@Lie(
    value = "Every handshake message comes in records of this many bytes",
    source = "RFC 8446 §5.1")
public record SplitRecords(int bytes) implements HandshakeFault.OfRecords {

  public SplitRecords {
    if (bytes < 1) {
      throw new IllegalArgumentException("give 'bytes' a number from 1: " + bytes);
    }
  }

  @Override
  public List<PlainRecord> apply(PlainRecord honest) {
    byte[] fragment = honest.fragment();
    if (honest.contentType() != PlainRecord.HANDSHAKE || fragment.length <= bytes) {
      return List.of(honest);
    }
    List<PlainRecord> pieces = new ArrayList<>();
    for (int from = 0; from < fragment.length; from += bytes) {
      int to = Math.min(from + bytes, fragment.length);
      Moment then = to == fragment.length ? honest.then() : null;
      byte[] piece = Arrays.copyOfRange(fragment, from, to);
      pieces.add(new PlainRecord(PlainRecord.HANDSHAKE, then, piece));
    }
    return pieces;
  }
}
