package io.github.badmx.scenario;

import io.github.badmx.fault.About;
import io.github.badmx.fault.Default;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which connections an entry of {@code connections} is for: those of which everything here is true.
 *
 * <p>All but {@code ehlo} and {@code recipient} is decided when a connection is accepted. These two
 * are decided once the client has said them: then the lies of the entry join those that the
 * connection has heard so far, from the answer to that very command on. A lie whose moment has
 * passed by then is not told.
 *
 * @param client addresses or prefixes such as {@code 127.0.0.2}, {@code 10.0.0.0/8}, {@code ::/0};
 *     one must fit; none for any client
 * @param ehlo what the client calls itself, {@code *} for any characters; one must fit
 * @param recipient mailboxes without brackets, {@code *} for any characters; one must fit
 * @param percent in how many of a hundred connections, drawn from {@code seed} and the connection's
 *     number and nothing else
 * @param seed the same seed draws the same connections
 * @param after not before this long after the first connection to the port
 * @param until only before this long after the first connection to the port; null for ever
 * @param others while at least so many other connections to the port are open
 */
public record When(
    @About("client addresses or prefixes, such as 10.0.0.0/8") List<String> client,
    @About("names in EHLO, * for any characters") List<String> ehlo,
    @About("mailboxes in RCPT without brackets, * for any characters") List<String> recipient,
    @About("in how many of a hundred connections") @Default("100") int percent,
    @About("the same seed draws the same connections") @Default("1") int seed,
    @About("not before this long after the first connection") @Default("0s") Duration after,
    @About("only before this long after the first connection") @Nullable Duration until,
    @About("while so many other connections are open") @Default("0") int others) {

  /** Every connection. */
  public static final When ALWAYS =
      new When(List.of(), List.of(), List.of(), 100, 1, Duration.ZERO, null, 0);

  public When {
    client = List.copyOf(client);
    ehlo = List.copyOf(ehlo);
    recipient = List.copyOf(recipient);
    client.forEach(Prefix::of);
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("'percent' is %d: it is 0 to 100".formatted(percent));
    }
    if (others < 0) {
      throw new IllegalArgumentException("'others' is %d: it is at least 0".formatted(others));
    }
    if (until != null && until.compareTo(after) <= 0) {
      throw new IllegalArgumentException("'until' must be later than 'after'");
    }
  }

  /** What it asks for, for a person: {@code 30 of 100 by seed 7, until 20s}. */
  public String text() {
    StringJoiner all = new StringJoiner(", ");
    all.setEmptyValue("always");
    client.forEach(it -> all.add("client " + it));
    ehlo.forEach(it -> all.add("EHLO " + it));
    recipient.forEach(it -> all.add("recipient " + it));
    if (percent < 100) {
      all.add("%d of 100 by seed %d".formatted(percent, seed));
    }
    if (!after.isZero()) {
      all.add("after %ds".formatted(after.toSeconds()));
    }
    if (until != null) {
      all.add("until %ds".formatted(until.toSeconds()));
    }
    if (others > 0) {
      all.add("beside %d others".formatted(others));
    }
    return all.toString();
  }

  /** Whether it asks for what the client says only later. */
  public boolean late() {
    return !ehlo.isEmpty() || !recipient.isEmpty();
  }

  /** Whether it is true, as far as that is known: what is not known yet is not true. */
  public boolean holds(Caller caller) {
    return fits(caller)
        && matches(ehlo, caller.ehlo())
        && matches(recipient, caller.recipient())
        && Draw.percent(seed, caller.number()) < percent
        && caller.since().compareTo(after) >= 0
        && (until == null || caller.since().compareTo(until) < 0)
        && caller.others() >= others;
  }

  private boolean fits(Caller caller) {
    var address = caller.address();
    return client.isEmpty()
        || (address != null && client.stream().anyMatch(it -> Prefix.of(it).holds(address)));
  }

  private static boolean matches(List<String> patterns, @Nullable String said) {
    return patterns.isEmpty()
        || (said != null && patterns.stream().anyMatch(it -> matches(it, said)));
  }

  private static boolean matches(String pattern, String said) {
    String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    String rest = said.toLowerCase(Locale.ROOT);
    String last = parts[parts.length - 1];
    if (parts.length == 1) {
      return rest.equals(last);
    }
    if (!rest.startsWith(parts[0])) {
      return false;
    }
    rest = rest.substring(parts[0].length());
    for (int i = 1; i < parts.length - 1; i++) {
      int at = rest.indexOf(parts[i]);
      if (at < 0) {
        return false;
      }
      rest = rest.substring(at + parts[i].length());
    }
    return rest.endsWith(last);
  }
}
