package io.github.badmx.smtp;

import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.protocols.api.OidcSASLConfiguration;
import org.apache.james.protocols.smtp.SMTPConfiguration;

/**
 * What the good server says of itself, as James wants to be told.
 *
 * @param host its name
 * @param greeting the text of the greeting after the name
 * @param keywords the EHLO keywords in clear, besides STARTTLS
 * @param insideTls the EHLO keywords inside TLS
 * @param startTls whether STARTTLS is offered in clear
 * @param maxMessageBytes the longest message, in octets, from the SIZE keyword (RFC 1870 §4)
 * @param accepts whether whoever authenticates is let in, whatever the name and the password
 */
record Settings(
    String host,
    String greeting,
    List<String> keywords,
    List<String> insideTls,
    boolean startTls,
    long maxMessageBytes,
    boolean accepts)
    implements SMTPConfiguration {

  static Settings of(Scenario scenario, String host) {
    return new Settings(
        host,
        scenario.greeting(),
        scenario.ehlo(),
        scenario.ehloInsideTls(),
        scenario.tls().mode() == TlsSettings.Mode.STARTTLS,
        Math.min(sizeLimit(scenario.ehlo()), sizeLimit(scenario.ehloInsideTls())),
        scenario.auth() == Scenario.Auth.ACCEPTED);
  }

  /** The EHLO keywords besides STARTTLS. */
  List<String> keywords(boolean secured) {
    return secured ? insideTls : keywords;
  }

  /** Whether EHLO lists a keyword, with or without parameters. */
  boolean offers(String keyword, boolean secured) {
    return keywords(secured).stream().anyMatch(line -> Verb.word(line).equals(keyword));
  }

  /** Whether EHLO lists a mechanism behind AUTH (RFC 4954 §3). */
  boolean offersMechanism(String mechanism, boolean secured) {
    return keywords(secured).stream()
        .map(line -> List.of(line.toUpperCase(Locale.ROOT).split("\\s+")))
        .filter(words -> words.get(0).equals("AUTH"))
        .anyMatch(words -> words.contains(mechanism.toUpperCase(Locale.ROOT)));
  }

  private static long sizeLimit(List<String> keywords) {
    return keywords.stream()
        .map(line -> line.toUpperCase(Locale.ROOT))
        .filter(line -> line.matches("SIZE \\d{1,18}"))
        .mapToLong(line -> Long.parseLong(line.substring("SIZE ".length())))
        .filter(limit -> limit > 0)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public String getGreeting() {
    return greeting;
  }

  @Override
  public String getSoftwareName() {
    return "badmx";
  }

  @Override
  public String getHelloName() {
    return host;
  }

  @Override
  public long getMaxMessageSize() {
    return maxMessageBytes;
  }

  /** Nothing is ever relayed. */
  @Override
  public boolean isRelayingAllowed(String remoteIp) {
    return false;
  }

  @Override
  public boolean isAuthAnnounced(String remoteIp, boolean tlsStarted) {
    return false;
  }

  @Override
  public boolean useHeloEhloEnforcement() {
    return true;
  }

  @Override
  public boolean useAddressBracketsEnforcement() {
    return true;
  }

  @Override
  public boolean isPlainAuthEnabled() {
    return false;
  }

  @Override
  public Optional<OidcSASLConfiguration> saslConfiguration() {
    return Optional.empty();
  }
}
