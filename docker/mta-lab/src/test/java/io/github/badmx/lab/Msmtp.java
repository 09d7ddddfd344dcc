package io.github.badmx.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * msmtp, with the dialogue that {@code --debug} shows and the line of its log.
 *
 * <p>It has no queue: BOUNCED means that it ended without a delivery, for whatever reason, also
 * where its exit code asks for another attempt. Its time-out does not hold for a handshake.
 */
final class Msmtp implements Mta {
  private static final Pattern LOGGED =
      Pattern.compile("\\w{3} \\d\\d \\d\\d:\\d\\d:\\d\\d (host=.* exitcode=(\\w+))");
  private static final Pattern SECURED = Pattern.compile("TLS session parameters:");
  private static final Pattern ENDED = Pattern.compile("exit status \\d+");

  @Override
  public String name() {
    return "msmtp";
  }

  @Override
  public String image() {
    return "small";
  }

  @Override
  public List<Setup> setups() {
    return List.of(new Setup("certcheck-off", "encrypt"), new Setup("verify", "verified"));
  }

  @Override
  public Account account(List<String> log) {
    if (log.stream().noneMatch(line -> line.startsWith("host = "))) {
      throw new IllegalArgumentException("msmtp tells of no message: " + log);
    }
    Set<String> decisive = new LinkedHashSet<>();
    Fate fate = Fate.WAITING;
    boolean tls = false;
    String before = "";
    for (String line : log) {
      Matcher logged = LOGGED.matcher(line);
      if (SECURED.matcher(before).matches()) {
        tls = true;
        decisive.add(line.strip());
      } else if (logged.matches()) {
        fate = fate(logged.group(2), tls);
        decisive.add(logged.group(1));
      } else if (ENDED.matcher(line).matches() && fate == Fate.WAITING) {
        fate = Fate.BOUNCED;
      }
      before = line;
    }
    if (fate == Fate.WAITING) {
      decisive.add(before.strip());
    }
    return new Account(fate, List.copyOf(decisive));
  }

  private static Fate fate(String exitCode, boolean tls) {
    if (!exitCode.equals("EX_OK")) {
      return Fate.BOUNCED;
    }
    return tls ? Fate.DELIVERED_TLS : Fate.DELIVERED_PLAIN;
  }
}
