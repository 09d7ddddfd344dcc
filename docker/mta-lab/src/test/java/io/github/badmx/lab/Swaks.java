package io.github.badmx.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * swaks, whose log is the dialogue: {@code ->} in clear, {@code ~>} inside TLS.
 *
 * <p>It has no queue: BOUNCED means that it ended without a delivery, for whatever reason. Its
 * time-out does not hold for a handshake.
 */
final class Swaks implements Mta {
  private static final Pattern END_OF_MESSAGE = Pattern.compile(" [-~]> \\.");
  private static final Pattern ACCEPTED = Pattern.compile("<[-~]  2\\d\\d .*");
  private static final Pattern ENDED = Pattern.compile("exit status \\d+");
  private static final Pattern REASON =
      Pattern.compile(
          "\\*\\*\\* .*|<[*~]\\* (?:\\d{3}|Timeout).*|=== TLS started .*| -> MAIL FROM:.*");

  @Override
  public String name() {
    return "swaks";
  }

  @Override
  public String image() {
    return "small";
  }

  @Override
  public List<Setup> setups() {
    return List.of(
        new Setup("optional", "opportunistic"),
        new Setup("tls", "encrypt"),
        new Setup("verify", "verified"));
  }

  @Override
  public Account account(List<String> log) {
    if (log.stream().noneMatch(line -> line.startsWith("=== Trying "))) {
      throw new IllegalArgumentException("swaks tells of no connection: " + log);
    }
    Set<String> decisive = new LinkedHashSet<>();
    Fate fate = Fate.WAITING;
    String before = "";
    for (String line : log) {
      boolean accepted =
          END_OF_MESSAGE.matcher(before).matches() && ACCEPTED.matcher(line).matches();
      if (accepted) {
        fate = line.startsWith("<~") ? Fate.DELIVERED_TLS : Fate.DELIVERED_PLAIN;
      } else if (ENDED.matcher(line).matches() && !fate.delivered()) {
        fate = Fate.BOUNCED;
      }
      if (accepted || REASON.matcher(line).matches()) {
        decisive.add(line.strip());
      }
      before = line;
    }
    if (fate == Fate.WAITING) {
      decisive.add(before.strip());
    }
    return new Account(fate, List.copyOf(decisive));
  }
}
