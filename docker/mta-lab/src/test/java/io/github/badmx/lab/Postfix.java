package io.github.badmx.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postfix. It tells of TLS and of the message in different lines: a line about a connection names
 * the peer only, a line about a message its queue id. Each message has a Postfix of its own here,
 * so that all lines are about it.
 */
final class Postfix implements Mta {

  private static final Pattern LINE =
      Pattern.compile("\\w{3} [ \\d]\\d [\\d:]{8} \\S+ postfix/(\\w+)\\[\\d+]: (.*)");
  private static final Pattern STATUS =
      Pattern.compile("[0-9A-F]+: to=<you@badmx\\.test>, .*\\bstatus=(\\w+) .*");
  private static final Pattern IN_TLS = Pattern.compile("\\w+ TLS connection established to .*");

  /** The message could not be sent on this connection; what follows is about the next one. */
  private static final Pattern CONNECTION_FAILED = Pattern.compile("[0-9A-F]+: (?!to=).*");

  private static final Pattern QUEUED =
      Pattern.compile("[0-9A-F]+: from=<lab@sender\\.test>, .*\\(queue active\\)");

  /** What differs between two lines that say the same. */
  private static final Pattern ACCIDENTS = Pattern.compile("^[0-9A-F]+: |, delays?=[\\d./]+");

  @Override
  public String name() {
    return "postfix";
  }

  @Override
  public List<Setup> setups() {
    return List.of(
        new Setup("may", "opportunistic"),
        new Setup("encrypt", "encrypt"),
        new Setup("verify", "verified"));
  }

  @Override
  public Account account(List<String> log) {
    Fate fate = Fate.WAITING;
    boolean inTls = false;
    List<String> queued = new ArrayList<>();
    List<String> decisive = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (String line : log) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        continue;
      }
      String text = parts.group(2);
      Matcher status = STATUS.matcher(text);
      if (QUEUED.matcher(text).matches()) {
        queued.add(text);
      } else if (status.matches()) {
        fate = fate(status.group(1), inTls, line);
        inTls = false;
      } else if (IN_TLS.matcher(text).matches()) {
        inTls = true;
      } else if (CONNECTION_FAILED.matcher(text).matches()) {
        inTls = false;
      }
      boolean tells = parts.group(1).equals("smtp") || status.reset().matches();
      if (tells && said.add(ACCIDENTS.matcher(text).replaceAll(""))) {
        decisive.add(text);
      }
    }
    if (queued.isEmpty() && decisive.isEmpty()) {
      throw new IllegalArgumentException("no message in this log of Postfix: " + log);
    }
    return new Account(fate, List.copyOf(decisive.isEmpty() ? queued : decisive));
  }

  private static Fate fate(String status, boolean inTls, String line) {
    return switch (status) {
      case "sent" -> inTls ? Fate.DELIVERED_TLS : Fate.DELIVERED_PLAIN;
      case "deferred" -> Fate.DEFERRED;
      case "bounced" -> Fate.BOUNCED;
      default -> throw new IllegalArgumentException("Postfix has a status of its own: " + line);
    };
  }
}
