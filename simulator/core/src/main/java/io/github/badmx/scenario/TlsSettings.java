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
