package io.github.badmx.fault;

/**
 * The instant at which a wire fault strikes: a moment, or some bytes past it.
 *
 * @param moment the moment
 * @param sent strike only when this many further bytes of the server's have left; 0 for at once
 * @param read strike only when this many further bytes of the client's have come; 0 for at once
 */
public record Strike(Moment moment, int sent, int read) {

  public Strike {
    if (sent < 0 || read < 0 || (sent > 0 && read > 0)) {
      throw new IllegalArgumentException(
          "give 'sent' or 'read', not both, as a number of bytes from 0: sent %d, read %d"
              .formatted(sent, read));
    }
  }

  /** At the moment itself. */
  public static Strike at(Moment moment) {
    return new Strike(moment, 0, 0);
  }
}
