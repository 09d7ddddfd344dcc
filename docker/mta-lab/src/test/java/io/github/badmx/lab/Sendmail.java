package io.github.badmx.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * sendmail. What it says of a connection, and of TLS on it, stands above the line about the message
 * that ends with {@code stat=}. Each message has a log of its own here.
 */
final class Sendmail implements Mta {

  private static final Pattern LINE =
      Pattern.compile("\\w{3} [ \\d]\\d [\\d:]{8} \\S+ sm-mta-\\w+\\[\\d+]: (.*)");

  private static final String QUEUE_ID = "\\w{14}: ";
  private static final Pattern QUEUED =
      Pattern.compile(QUEUE_ID + "from=lab@sender\\.test, .*\\bnrcpts=1\\b.*");
  private static final Pattern CONNECTS = Pattern.compile(QUEUE_ID + "SMTP outgoing connect on .*");
  private static final Pattern IN_TLS =
      Pattern.compile("STARTTLS=client, relay=\\S+, version=.*, verify=.*");
  private static final Pattern STATUS =
      Pattern.compile(
          QUEUE_ID + "to=you@badmx\\.test, .*\\bdsn=[245]\\.\\d+\\.\\d+, .*\\bstat=(\\w+).*");

  /** A failed handshake and OpenSSL's queue, a certificate, and what tls_server thinks of them. */
  private static final Pattern REASON =
      Pattern.compile(
          "STARTTLS=client(, |: )error:.*"
              + "|STARTTLS=client, cert-subject=.*"
              + "|ruleset=.*, reject=.*"
              + ("|" + QUEUE_ID + "(timeout waiting|makeconnection).*"));

  /** What differs between two lines that say the same. */
  private static final Pattern ACCIDENTS =
      Pattern.compile(", (ctladdr|x?delay|pri)=[^,]*(?=,)|^" + QUEUE_ID);

  @Override
  public String name() {
    return "sendmail";
  }

  @Override
  public String debianPackage() {
    return "sendmail-bin";
  }

  @Override
  public List<Setup> setups() {
    return List.of(
        new Setup("as-shipped", "opportunistic"),
        new Setup("cf-of-8.16", "opportunistic"),
        new Setup("fallback", "opportunistic"),
        new Setup("access-map-403", "encrypt"),
        new Setup("verify", "verified"));
  }

  @Override
  public Account account(List<String> log) {
    Fate fate = Fate.WAITING;
    boolean queued = false;
    boolean inTls = false;
    String last = "";
    List<String> decisive = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (String line : log) {
      Matcher text = LINE.matcher(line);
      if (!text.matches()) {
        continue;
      }
      last = text.group(1);
      queued |= QUEUED.matcher(last).matches();
      if (CONNECTS.matcher(last).matches()) {
        inTls = false;
      }
      boolean secured = IN_TLS.matcher(last).matches();
      inTls |= secured;
      Matcher status = STATUS.matcher(last);
      if (status.matches()) {
        fate = fate(status.group(1), inTls);
      }
      boolean tells = secured || status.matches() || REASON.matcher(last).matches();
      if (tells && said.add(ACCIDENTS.matcher(last).replaceAll(""))) {
        decisive.add(last);
      }
    }
    if (!queued) {
      throw new IllegalArgumentException("no message in this log of sendmail: " + log);
    }
    return new Account(fate, decisive.isEmpty() ? List.of(last) : List.copyOf(decisive));
  }

  /** By the first word of the status: the code beside it can be one that the peer has said. */
  private static Fate fate(String status, boolean inTls) {
    return switch (status) {
      case "Sent" -> inTls ? Fate.DELIVERED_TLS : Fate.DELIVERED_PLAIN;
      case "Deferred" -> Fate.DEFERRED;
      default -> Fate.BOUNCED;
    };
  }
}
