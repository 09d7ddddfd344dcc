package io.github.badmx.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * nullmailer.
 *
 * <p>Its log does not tell whether there was TLS. With {@code starttls} it sends STARTTLS without
 * looking whether it is offered, and gives up if there is no handshake, so that what it has sent is
 * taken for sent inside TLS; badmx, which saw it, contradicts if it was not. Its time-out is one
 * for the whole of a delivery.
 */
final class Nullmailer implements Mta {
  private static final Pattern STARTED = Pattern.compile("Starting delivery: host: .*");
  private static final Pattern SENT = Pattern.compile("Sent file\\.");
  private static final Pattern BOUNCED = Pattern.compile("Moving message \\S+ into failed");
  private static final Pattern KEPT =
      Pattern.compile("Delivery complete, 1 message\\(s\\) remain\\.");
  private static final Pattern REASON =
      Pattern.compile("smtp: (?:Failed|Succeeded): .+|Sending .*|nullmailer-send: .*");

  @Override
  public String name() {
    return "nullmailer";
  }

  @Override
  public String image() {
    return "small";
  }

  @Override
  public List<Setup> setups() {
    return List.of(new Setup("insecure", "encrypt"), new Setup("starttls", "verified"));
  }

  @Override
  public Account account(List<String> log) {
    if (log.stream().noneMatch(line -> STARTED.matcher(line).matches())) {
      throw new IllegalArgumentException("nullmailer's log tells of no delivery: " + log);
    }
    Set<String> decisive = new LinkedHashSet<>();
    Fate fate = Fate.WAITING;
    for (String line : log) {
      if (STARTED.matcher(line).matches()) {
        fate = Fate.WAITING;
      } else if (SENT.matcher(line).matches()) {
        fate = Fate.DELIVERED_TLS;
      } else if (BOUNCED.matcher(line).matches()) {
        fate = Fate.BOUNCED;
      } else if (KEPT.matcher(line).matches()) {
        fate = Fate.DEFERRED;
      }
      if (REASON.matcher(line).matches()) {
        decisive.add(line.strip());
      }
    }
    if (fate == Fate.WAITING) {
      decisive.add(log.get(log.size() - 1));
    }
    return new Account(fate, List.copyOf(decisive));
  }
}
