package io.github.badmx.tls;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Chain;
import io.github.badmx.certs.KeySpec;
import io.github.badmx.certs.Mint;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.NamedGroup;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings and credentials for tests. */
final class Settings {

  static final String HOST = "mx.badmx.test";
  private static final Mint MINT = new Mint(Clock.systemUTC(), new SecureRandom(), List.of(HOST));
  private static final Map<KeySpec, TlsCredentials> KNOWN = new ConcurrentHashMap<>();

  private Settings() {}

  static Chain chain(KeySpec key) {
    return MINT.mint(CertPlan.good(HOST).withLeaf(leaf -> leaf.withKey(key)));
  }

  static TlsCredentials credentials(KeySpec key) {
    return KNOWN.computeIfAbsent(
        key,
        spec -> {
          Chain chain = chain(spec);
          return TlsCredentials.of(chain.sent(), chain.privateKey());
        });
  }

  static TlsSettings modern() {
    return new TlsSettings(
        TlsSettings.Mode.IMPLICIT,
        List.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3),
        CipherSuite.MODERN,
        NamedGroup.MODERN,
        2048);
  }

  static TlsSettings of(TlsVersion version, CipherSuite... suites) {
    return of(List.of(version), 2048, suites);
  }

  static TlsSettings of(List<TlsVersion> versions, int dhBits, CipherSuite... suites) {
    return new TlsSettings(
        TlsSettings.Mode.IMPLICIT, versions, List.of(suites), NamedGroup.MODERN, dhBits);
  }

  static TlsSettings startTls(TlsSettings same) {
    return new TlsSettings(
        TlsSettings.Mode.STARTTLS, same.versions(), same.ciphers(), same.groups(), same.dhBits());
  }
}
