package io.github.badmx.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exim, as Debian builds it with GnuTLS. The line of a delivery itself says whether it was inside
 * TLS.
 */
final class Exim implements Mta {

  private static final Pattern LINE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d [\\d:]{8} ((\\w{6}-\\w{6}-\\w\\w) (.*))");
  private static final Pattern RECEIVED = Pattern.compile("<= lab@sender\\.test .*");
  private static final Pattern FATE = Pattern.compile("(=>|==|\\*\\*) you@badmx\\.test .*");
  private static final Pattern DELIVERED_IN_TLS =
      Pattern.compile("=> \\S+ R=\\S+ T=\\S+ H=\\S+ \\[[\\d.]+] X=.*");

  @Override
  public String name() {
    return "exim";
  }

  @Override
  public String debianPackage() {
    return "exim4-daemon-heavy";
  }

  /**
   * The last one verifies and does not require TLS, so that a bad certificate leads to clear text.
   */
  @Override
  public List<Setup> setups() {
    return List.of(
        new Setup("may", "opportunistic"),
        new Setup("encrypt", "encrypt"),
        new Setup("verify", "verified"),
        new Setup("trap", "verified"));
  }

  @Override
  public Account account(List<String> log) {
    String received = null;
    String id = null;
    Fate fate = Fate.WAITING;
    List<String> decisive = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (String line : log) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        continue;
      }
      String text = parts.group(3);
      if (RECEIVED.matcher(text).matches()) {
        received = parts.group(1);
        id = parts.group(2);
      } else if (parts.group(2).equals(id) && !text.equals("Completed")) {
        fate = FATE.matcher(text).matches() ? fate(text) : fate;
        if (said.add(text)) {
          decisive.add(parts.group(1));
        }
      }
    }
    if (received == null) {
      throw new IllegalArgumentException("no message in this log of Exim: " + log);
    }
    return new Account(fate, decisive.isEmpty() ? List.of(received) : List.copyOf(decisive));
  }

  private static Fate fate(String text) {
    if (text.startsWith("==")) {
      return Fate.DEFERRED;
    }
    if (text.startsWith("**")) {
      return Fate.BOUNCED;
    }
    return DELIVERED_IN_TLS.matcher(text).matches() ? Fate.DELIVERED_TLS : Fate.DELIVERED_PLAIN;
  }
}
