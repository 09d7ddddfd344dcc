package io.github.badmx.fault;

import java.util.List;

/**
 * The record that completes {@code moment} is protected and then lost: the numbers of the records
 * have a gap.
 *
 * <p>A client MUST end the connection with bad_record_mac at the next one (RFC 8446 §5.2, §5.3).
 *
 * @param moment what the record completes, such as {@code encrypted-extensions}
 */
@Lie(
    value = "A record is protected and then lost",
    source = "RFC 8446 §5.3",
    reported = ResultType.VALIDATION_FAILURE)
public record LoseRecord(Moment moment) implements HandshakeFault.OfSealedRecords {

  @Override
  public List<SealedRecord> apply(SealedRecord honest) {
    return honest.then() == moment ? List.of() : List.of(honest);
  }
}
