package io.github.badmx.smtp;

import io.github.badmx.fault.Moment;
import java.util.Locale;

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

  private final Moment moment;

  Verb(Moment moment) {
    this.moment = moment;
  }

  /** The command of a line. */
  static Verb of(String line) {
    String word = word(line);
    for (Verb verb : values()) {
      if (verb != UNKNOWN && verb.name().equals(word)) {
        return verb;
      }
    }
    return UNKNOWN;
  }

  /** The first word of a line in capitals, as James reads it. */
  static String word(String line) {
    String trimmed = line.trim();
    int space = trimmed.indexOf(' ');
    return (space < 0 ? trimmed : trimmed.substring(0, space)).toUpperCase(Locale.ROOT);
  }

  /** The moment at which it has been read. */
  Moment moment(boolean secured) {
    return secured && moment == Moment.EHLO ? Moment.TLS_EHLO : moment;
  }
}
