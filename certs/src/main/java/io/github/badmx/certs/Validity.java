package io.github.badmx.certs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a certificate is valid (RFC 5280 §4.1.2.5). Nothing keeps the end after the beginning.
 *
 * @param notBefore the first second of it
 * @param notAfter the last second of it
 */
public record Validity(Edge notBefore, Edge notAfter) {

  /** From and to an offset from the clock's now; a negative one lies in the past. */
  public static Validity fromNow(Duration notBefore, Duration notAfter) {
    return new Validity(new Offset(notBefore), new Offset(notAfter));
  }

  /** Between two fixed instants, such as in 1963. */
  public static Validity between(Instant notBefore, Instant notAfter) {
    return new Validity(new At(notBefore), new At(notAfter));
  }

  /** The same beginning, another end. */
  public Validity withNotAfter(Edge edge) {
    return new Validity(notBefore, edge);
  }

  /** Another beginning, the same end. */
  public Validity withNotBefore(Edge edge) {
    return new Validity(edge, notAfter);
  }

  /**
   * How long a certificate with this validity stays a fair answer: one per cent of the nearer
   * offset, so that "valid for 30 seconds more" means that whenever it is played.
   */
  Duration freshFor() {
    Duration one = notBefore.distance();
    Duration other = notAfter.distance();
    return (one.compareTo(other) < 0 ? one : other).dividedBy(100);
  }

  /** One end of a validity. */
  public sealed interface Edge {
    /** The instant of this edge, in whole seconds as X.509 has them. */
    Instant at(Clock clock);

    /** How far from now; an edge that does not move is as far as can be. */
    Duration distance();
  }

  /** An offset from the clock's now; negative is in the past. */
  public record Offset(Duration fromNow) implements Edge {
    @Override
    public Instant at(Clock clock) {
      return clock.instant().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Duration distance() {
      return fromNow.abs();
    }
  }

  /** A fixed instant, in the years 0001 to 9999. */
  public record At(Instant instant) implements Edge {
    @Override
    public Instant at(Clock clock) {
      return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Duration distance() {
      return ChronoUnit.FOREVER.getDuration();
    }
  }
}
