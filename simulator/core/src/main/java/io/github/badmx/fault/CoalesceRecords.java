package io.github.badmx.fault;

import java.util.List;

/**
 * The messages of a flight share one record, as far as one key protects them (RFC 8446 §5.1).
 *
 * <p>This is allowed, and a client MUST take them apart.
 */
@Lie(value = "The messages of a flight share one record", source = "RFC 8446 §5.1")
public record CoalesceRecords() implements HandshakeFault.OfFlights {

  private static final int MOST = 1 << 14;

  @Override
  public boolean join(List<PlainRecord> held, PlainRecord next) {
    int length = held.stream().mapToInt(record -> record.fragment().length).sum();
    return next.contentType() == PlainRecord.HANDSHAKE && length + next.fragment().length <= MOST;
  }
}
