package io.github.badmx.scenario;

import java.util.List;

/**
 * What the good server does in TLS.
 *
 * @param mode whether TLS starts with STARTTLS, with the first octet, or never
 * @param versions the versions offered
 * @param ciphers the suites offered, the server's preference first
 * @param groups the (EC)DHE groups offered, the server's preference first
 * @param dhBits the size of the finite-field group of a DHE suite before TLS 1.3
 */
public record TlsSettings(
    Mode mode,
    List<TlsVersion> versions,
    List<CipherSuite> ciphers,
    List<NamedGroup> groups,
    int dhBits) {

  public TlsSettings {
    versions = List.copyOf(versions);
    ciphers = List.copyOf(ciphers);
    groups = List.copyOf(groups);
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
