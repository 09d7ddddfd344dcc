package io.github.badmx.lab;

import java.util.regex.Pattern;

/** What in a line of a log differs from message to message, and says nothing. */
enum Varying {
  DATE("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d\\S*"),
  SENDMAIL_QUEUE("^\\w{14}(?=: )"),
  POSTFIX_QUEUE("(?:^|(?<=^warning: ))[0-9A-F]{6,16}(?=: )"),
  EXIM_QUEUE("\\b\\w{6}-\\w{6}-\\w\\w\\b"),
  SESSION("\\b[0-9a-f]{10,16}\\b"),
  /** Of a container network, behind the name that it gives back for an address. */
  NETWORK("(?<=mx\\.badmx\\.test)\\.[0-9a-f-]{36}"),
  ADDRESS("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b"),
  PORT("(?<=[]:.\\s])26[89]\\d\\d\\b"),
  DURATION("(?<=\\b(?:delay|xdelay|delays|pri|conn_use|QT|DT)=)[\\d:./smh]+");

  private final Pattern pattern;

  Varying(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** A line without all that. */
  static String without(String line) {
    String rest = line;
    for (Varying varying : values()) {
      rest = varying.pattern.matcher(rest).replaceAll("…");
    }
    return rest;
  }
}
