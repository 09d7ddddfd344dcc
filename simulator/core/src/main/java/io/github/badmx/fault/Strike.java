package io.github.badmx.fault;

/**
 * The instant at which a wire fault strikes: a moment, or some bytes past it.
 *
 * @param moment the moment
 * @param sent strike only when this many further bytes of the server's have left; 0 for at once
 * @param read strike only when this many further bytes of the client's have come; 0 for at once
 * @param nth strike only the n-th time that the moment comes; 1 for the first
 */
public record Strike(
    @About("the moment at which it happens") Moment moment,
    @About("only when this many further octets have left") @Default("0") int sent,
    @About("only when this many further octets have come") @Default("0") int read,
    @About("only the n-th time that the moment comes") @Default("1") int nth) {

  public Strike {
    if (sent < 0 || read < 0 || (sent > 0 && read > 0)) {
      throw new IllegalArgumentException(
          "give 'sent' or 'read', not both, as a number of bytes from 0: sent %d, read %d"
              .formatted(sent, read));
    }
    if (nth < 1) {
      throw new IllegalArgumentException("'nth' is %d: the first time is 1".formatted(nth));
    }
  }

  /** The first time that the moment comes. */
  public Strike(Moment moment, int sent, int read) {
    this(moment, sent, read, 1);
  }

  /** At the moment itself. */
  public static Strike at(Moment moment) {
    return new Strike(moment, 0, 0);
  }
}
