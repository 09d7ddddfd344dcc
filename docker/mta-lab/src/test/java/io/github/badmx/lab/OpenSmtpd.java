package io.github.badmx.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenSMTPD.
 *
 * <p>It has no time-outs to set: on silence it waits for five minutes, longer than the lab does. A
 * session keeps its identifier when it connects for a second time, in clear.
 */
final class OpenSmtpd implements Mta {
  private static final Pattern SUBMITTED =
      Pattern.compile("[0-9a-f]{16} smtp envelope evpid=[0-9a-f]+ .*");
  private static final Pattern CONNECTING =
      Pattern.compile("[0-9a-f]{16} mta connecting address=.*");
  private static final Pattern SECURED = Pattern.compile("[0-9a-f]{16} mta tls ciphers=.*");
  private static final Pattern DELIVERY =
      Pattern.compile("[0-9a-f]{16} mta delivery .* result=\"(\\w+)\" stat=\".*");
  private static final Pattern ROUTE_DISABLED = Pattern.compile("smtp-out: Disabling route .*");

  /** What follows, at once or seconds later, when a route has been disabled: no news. */
  private static final String OF_THE_ROUTE = "stat=\"Network error on destination MXs\"";

  private static final Pattern REASON =
      Pattern.compile(
          "[0-9a-f]{16} mta (?:error|server-cert-check|ssl_check_name:) ?.*"
              + "|smtp-out: Error on session .*");

  /** What differs between two attempts that say the same. */
  private static final Pattern OF_ONE_ATTEMPT = Pattern.compile("\\b[0-9a-f]{16}\\b|\\bdelay=\\S+");

  @Override
  public String name() {
    return "opensmtpd";
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
    if (log.stream().noneMatch(line -> SUBMITTED.matcher(line).matches())) {
      throw new IllegalArgumentException("OpenSMTPD's log tells of no message: " + log);
    }
    Map<String, String> decisive = new LinkedHashMap<>();
    Fate fate = Fate.WAITING;
    boolean tls = false;
    for (String line : log) {
      Matcher delivery = DELIVERY.matcher(line);
      boolean secured = SECURED.matcher(line).matches();
      boolean disabled = ROUTE_DISABLED.matcher(line).matches();
      if (CONNECTING.matcher(line).matches()) {
        tls = false;
        fate = Fate.WAITING;
      } else if (secured) {
        tls = true;
      } else if (disabled) {
        fate = Fate.DEFERRED;
      } else if (delivery.matches()) {
        fate = fate(delivery.group(1), tls);
      }
      boolean news = delivery.matches() && !line.endsWith(OF_THE_ROUTE);
      if (secured || disabled || news || REASON.matcher(line).matches()) {
        decisive.putIfAbsent(OF_ONE_ATTEMPT.matcher(line).replaceAll(""), line);
      }
    }
    if (fate == Fate.WAITING) {
      String last = log.get(log.size() - 1);
      decisive.putIfAbsent(OF_ONE_ATTEMPT.matcher(last).replaceAll(""), last);
    }
    return new Account(fate, List.copyOf(decisive.values()));
  }

  private static Fate fate(String result, boolean tls) {
    return switch (result) {
      case "Ok" -> tls ? Fate.DELIVERED_TLS : Fate.DELIVERED_PLAIN;
      case "TempFail" -> Fate.DEFERRED;
      default -> Fate.BOUNCED;
    };
  }
}
