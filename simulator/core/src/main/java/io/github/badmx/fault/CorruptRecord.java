package io.github.badmx.fault;

import java.util.List;

/**
 * The record that completes {@code moment} is wrong in its last bit: the MAC or the tag where
 * records are protected, the message where they are not.
 *
 * <p>A client MUST end the connection with bad_record_mac (RFC 5246 §7.2.2, RFC 8446 §5.2).
 *
 * @param moment what the record completes, such as {@code finished}
 */
@Lie(
    value = "The record that completes a moment is wrong in its last bit",
    source = "RFC 8446 §5.2",
    reported = ResultType.VALIDATION_FAILURE)
public record CorruptRecord(Moment moment) implements HandshakeFault.OfSealedRecords {

  @Override
  public List<SealedRecord> apply(SealedRecord honest) {
    if (honest.then() != moment || honest.fragment().length == 0) {
      return List.of(honest);
    }
    byte[] changed = honest.fragment().clone();
    changed[changed.length - 1] ^= 1;
    return List.of(
        new SealedRecord(honest.contentType(), honest.version(), honest.then(), changed));
  }
}
