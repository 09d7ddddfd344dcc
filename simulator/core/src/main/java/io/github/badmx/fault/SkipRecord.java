package io.github.badmx.fault;

import java.util.List;

/**
 * A record that is no handshake message is never sent.
 *
 * @param record which one
 */
@Lie(
    value = "A record that is no handshake message is never sent",
    source = "RFC 5246 §7",
    reported = ResultType.VALIDATION_FAILURE)
public record SkipRecord(Kind record) implements HandshakeFault.OfRecords {

  @Override
  public List<PlainRecord> apply(PlainRecord honest) {
    boolean meant =
        switch (record) {
          case CHANGE_CIPHER_SPEC -> honest.contentType() == PlainRecord.CHANGE_CIPHER_SPEC;
          case CLOSE_NOTIFY ->
              honest.contentType() == PlainRecord.ALERT
                  && honest.fragment().length == 2
                  && honest.fragment()[1] == 0;
        };
    return meant ? List.of() : List.of(honest);
  }

  /** The records that can be left out. */
  public enum Kind {
    /** RFC 5246 §7.1. */
    CHANGE_CIPHER_SPEC,
    /** The last word before a FIN (RFC 8446 §6.1). */
    CLOSE_NOTIFY
  }
}
