package io.github.badmx.smtp;

import io.github.badmx.fault.Moment;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands that have a meaning here, and the moment of each. */
enum Verb {
  EHLO(Moment.EHLO),
  HELO(Moment.EHLO),
  STARTTLS(Moment.STARTTLS),
  AUTH(Moment.AUTH),
  MAIL(Moment.MAIL),
  RCPT(Moment.RCPT),
  DATA(Moment.DATA),
  BDAT(Moment.DATA),
  RSET(Moment.OTHER),
  NOOP(Moment.OTHER),
  VRFY(Moment.OTHER),
  EXPN(Moment.OTHER),
  HELP(Moment.OTHER),
  QUIT(Moment.QUIT),
  UNKNOWN(Moment.OTHER);

  private static final Map<String, Verb> BY_NAME =
      EnumSet.complementOf(EnumSet.of(UNKNOWN)).stream()
          .collect(Collectors.toUnmodifiableMap(Verb::name, verb -> verb));

  private final Moment moment;

  Verb(Moment moment) {
    this.moment = moment;
  }

  /** The command of a line. */
  static Verb of(String line) {
    return BY_NAME.getOrDefault(word(line), UNKNOWN);
  }

  /** The first word of a line in capitals, as James reads it. */
  static String word(String line) {
    return first(line).toUpperCase(Locale.ROOT);
  }

  /** The first word of a line as it was said: in capitals it can be longer. */
  static String first(String line) {
    return line.trim().split("[ \\t]", 2)[0];
  }

  /** The moment at which it has been read. */
  Moment moment(boolean secured) {
    return secured && moment == Moment.EHLO ? Moment.TLS_EHLO : moment;
  }
}
