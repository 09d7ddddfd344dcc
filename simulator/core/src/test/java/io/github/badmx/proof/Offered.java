package io.github.badmx.proof;

import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.CipherSuite.KeyExchange;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scenario's settings offer, as a scanner is to find it. */
record Offered(Scenario scenario) {

  /** {@code TLSv1.2}. */
  Set<String> versions() {
    return sorted(tls().versions().stream().map(TlsVersion::label));
  }

  /** Every suite that fits a version and the key: {@code TLSv1.2 0x0005}. */
  Set<String> suites() {
    return suites(version -> true);
  }

  /** The same, in some of the versions. */
  Set<String> suites(Predicate<TlsVersion> which) {
    return sorted(
        tls().versions().stream()
            .filter(which)
            .flatMap(
                version ->
                    suites(version)
                        .map(suite -> version.label() + " 0x%04X".formatted(suite.code()))));
  }

  /** Every elliptic curve that can be agreed on in a version: {@code TLSv1.3 0x001D}. */
  Set<String> curves() {
    return sorted(
        tls().versions().stream()
            .filter(version -> suites(version).anyMatch(Offered::takesACurve))
            .flatMap(
                version ->
                    tls().groups().stream()
                        .filter(group -> group.elliptic() && group.fits(version))
                        .map(group -> version.label() + " 0x%04X".formatted(group.code()))));
  }

  /** The size of the group of the DHE suites before TLS 1.3, if there are any. */
  Set<Integer> dhBits() {
    return tls().ciphers().stream()
        .map(CipherSuite::keyExchange)
        .filter(KeyExchange::finiteField)
        .map(kind -> kind.export() ? 512 : tls().dhBits())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private TlsSettings tls() {
    return scenario.tls();
  }

  private Stream<CipherSuite> suites(TlsVersion version) {
    return tls().ciphers().stream().filter(suite -> suite.fits(version) && suitsKey(suite));
  }

  private static boolean takesACurve(CipherSuite suite) {
    return suite.keyExchange().elliptic() || suite.keyExchange() == KeyExchange.TLS_1_3_ANY;
  }

  private boolean suitsKey(CipherSuite suite) {
    boolean rsa = scenario.key().name().startsWith("RSA");
    return switch (suite.keyExchange()) {
      case ECDHE_ECDSA -> !rsa;
      case ECDHE_RSA, DHE_RSA, RSA -> rsa;
      default -> true;
    };
  }

  private static Set<String> sorted(Stream<String> all) {
    return all.collect(Collectors.toCollection(TreeSet::new));
  }
}
