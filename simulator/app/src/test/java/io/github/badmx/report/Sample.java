package io.github.badmx.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Played scenarios for tests of reports. */
public final class Sample {

  private Sample() {}

  /** A scenario of this name and verdict, in the group {@code certificate}. */
  public static Played played(int id, String name, String verdict) {
    return played(
        id, "certificate", name, verdict, "     0 ms  S  220 mx\n", client("said this\n"));
  }

  static Played played(
      int id,
      String group,
      String name,
      String verdict,
      String transcript,
      Played.@Nullable Client client) {
    return new Played(
        group + "/" + name,
        id,
        group,
        "A title",
        "A reason",
        List.of("RFC 3207 §4.1"),
        "verified",
        "refuses",
        verdict,
        "delivered-tls",
        "never",
        new Played.Given("nothing", "message"),
        false,
        "session 1 sent the message inside TLS",
        List.of("sent the message inside TLS"),
        1,
        transcript,
        client);
  }

  static Played.Client client(String output) {
    return new Played.Client(List.of("mailer", "a word"), 0, output, 1_234);
  }
}
