package io.github.badmx.fault;

import java.util.List;

/**
 * The header of every record names this version (RFC 5246 §6.2.1).
 *
 * <p>A TLS 1.3 client MUST ignore the field (RFC 8446 §5.1), older ones MAY end the handshake with
 * protocol_version; no client gets to send mail in clear by it.
 *
 * @param version the two octets, such as 0x7F00
 */
@Lie(
    value = "The header of every record names this version",
    source = "RFC 5246 §6.2.1",
    reported = ResultType.VALIDATION_FAILURE)
public record RecordVersion(int version) implements HandshakeFault.OfSealedRecords {

  @Override
  public List<SealedRecord> apply(SealedRecord honest) {
    if (honest.version() == version) {
      return List.of(honest);
    }
    return List.of(
        new SealedRecord(honest.contentType(), version, honest.then(), honest.fragment()));
  }
}
