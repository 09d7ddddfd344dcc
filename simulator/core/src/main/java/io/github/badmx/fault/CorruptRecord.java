package io.github.badmx.fault;

import java.util.List;

/**
 * The record that completes {@code moment} is wrong in one bit: the MAC or the tag where records
 * are protected, the message where they are not.
 *
 * <p>A client MUST end the connection with bad_record_mac (RFC 5246 §7.2.2, RFC 8446 §5.2).
 *
 * @param moment what the record completes, such as {@code finished}
 * @param fromEnd which octet, 1 for the last; a block before it, in CBC, is the padding alone
 */
@Lie(
    value = "The record that completes a moment is wrong in one bit",
    source = "RFC 8446 §5.2",
    reported = ResultType.VALIDATION_FAILURE)
public record CorruptRecord(
    Moment moment, @About("which octet, counted from the end") @Default("1") int fromEnd)
    implements HandshakeFault.OfSealedRecords {

  /** The last octet. */
  public CorruptRecord(Moment moment) {
    this(moment, 1);
  }

  @Override
  public List<SealedRecord> apply(SealedRecord honest) {
    if (honest.then() != moment || honest.fragment().length < fromEnd) {
      return List.of(honest);
    }
    byte[] changed = honest.fragment().clone();
    changed[changed.length - fromEnd] ^= 1;
    return List.of(
        new SealedRecord(honest.contentType(), honest.version(), honest.then(), changed));
  }
}
