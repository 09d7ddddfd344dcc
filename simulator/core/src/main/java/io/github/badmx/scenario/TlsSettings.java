package io.github.badmx.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What the good server does in TLS.
 *
 * @param mode whether TLS starts with STARTTLS, with the first octet, or never
 * @param versions the versions offered
 * @param ciphers the suites offered, the server's preference first
 * @param groups the (EC)DHE groups offered, the server's preference first
 * @param dhBits the size of the finite-field group of a DHE suite before TLS 1.3
 * @param clientCertificate whether the client is asked for a certificate; any will do
 * @param ocsp whether an OCSP response is stapled for a client that asks (RFC 6066 §8)
 * @param certificateBySni whether the certificate is for those only who name its host by SNI (RFC
 *     6066 §3); others see a self-signed one
 */
public record TlsSettings(
    Mode mode,
    List<TlsVersion> versions,
    List<CipherSuite> ciphers,
    List<NamedGroup> groups,
    int dhBits,
    ClientCertificate clientCertificate,
    boolean ocsp,
    boolean certificateBySni) {

  /** Asks for no certificate, staples nothing, and has one certificate for all. */
  public TlsSettings(
      Mode mode,
      List<TlsVersion> versions,
      List<CipherSuite> ciphers,
      List<NamedGroup> groups,
      int dhBits) {
    this(mode, versions, ciphers, groups, dhBits, ClientCertificate.NOT_ASKED, false, false);
  }

  public TlsSettings {
    versions = List.copyOf(versions);
    ciphers = List.copyOf(ciphers);
    groups = List.copyOf(groups);
  }

  /**
   * Whether they offer something that nobody should any more: a version below TLS 1.2 (RFC 9325
   * §3.1.1), a {@linkplain CipherSuite#weak weak suite}, or DHE in a group of less than 2048 bits
   * (RFC 9325 §4.1).
   */
  public boolean weak() {
    boolean dhe = ciphers.stream().anyMatch(suite -> suite.keyExchange().finiteField());
    return versions.stream().anyMatch(version -> version.compareTo(TlsVersion.TLS_1_2) < 0)
        || ciphers.stream().anyMatch(CipherSuite::weak)
        || (dhe && dhBits < 2048);
  }

  /** What cannot work in these settings, one sentence each; empty when they can. */
  public List<String> contradictions() {
    List<String> found = new ArrayList<>();
    if (mode != Mode.NONE) {
      for (TlsVersion version : versions) {
        if (ciphers.stream().noneMatch(suite -> suite.fits(version))) {
          found.add("version %s fits none of the ciphers %s".formatted(version.label(), ciphers));
        }
      }
      for (CipherSuite suite : ciphers) {
        if (versions.stream().noneMatch(suite::fits)) {
          found.add("cipher %s exists in %s only".formatted(suite, suite.range()));
        }
      }
      if (!DH_BITS.contains(dhBits)) {
        found.add("there is no group of %d dh-bits, only of %s".formatted(dhBits, DH_BITS));
      }
    }
    return List.copyOf(found);
  }

  /** The sizes in bits of the finite-field groups that a scenario can use before TLS 1.3. */
  public static final List<Integer> DH_BITS =
      List.of(480, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192);

  /** Whether the client is asked for a certificate (RFC 8446 §4.3.2). */
  public enum ClientCertificate {
    NOT_ASKED,
    /** Asked for; a client without one is served. */
    ASKED,
    /** A client without one is refused: in TLS 1.3 with certificate_required. */
    REQUIRED
  }

  /** How TLS starts. */
  public enum Mode {
    /** After STARTTLS (RFC 3207). */
    STARTTLS,
    /** With the first octet (RFC 8314 §3). */
    IMPLICIT,
    /** Never. */
    NONE
  }
}
