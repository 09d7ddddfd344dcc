package io.github.badmx.app;

import io.github.badmx.fault.Scalar;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as scenario files have it, {@code 250ms} or {@code 30s}; not zero. */
final class Span implements ITypeConverter<Duration> {

  private static final Duration LONGEST = Duration.ofDays(1);

  @Override
  public Duration convert(String text) {
    Duration span;
    try {
      span = (Duration) Scalar.DURATION.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
    if (span.isZero() || span.compareTo(LONGEST) > 0) {
      throw new TypeConversionException("'%s' is not between 1ms and 1d".formatted(text));
    }
    return span;
  }
}
