package io.github.badmx.certs;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.IPAddress;

/** One name of a subjectAltName (RFC 5280 §4.2.1.6). */
public sealed interface SanName {

  /** An {@link Ip} for an address literal, else a {@link Dns} name. */
  static SanName of(String name) {
    return IPAddress.isValid(name) ? new Ip(name) : new Dns(name);
  }

  /**
   * A dNSName; may be a wildcard, and may hold NUL or other control characters.
   *
   * @param name ASCII; an internationalized name is its A-labels (RFC 5280 §7.2)
   */
  record Dns(String name) implements SanName {
    public Dns {
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
        throw new IllegalArgumentException(
            "the dNSName '%s' is not ASCII (RFC 5280 §7.2): write its A-labels (xn--...), or use Raw"
                .formatted(name));
      }
    }
  }

  /**
   * An iPAddress.
   *
   * @param address an IPv4 or IPv6 literal
   */
  record Ip(String address) implements SanName {
    public Ip {
      if (!IPAddress.isValid(address)) {
        throw new IllegalArgumentException(
            "'%s' is no IPv4 or IPv6 address (RFC 5280 §4.2.1.6): use Dns for a name, or Raw"
                .formatted(address));
      }
    }
  }

  /**
   * Any other choice of GeneralName, its octets unchecked.
   *
   * @param choice the context tag: 1 rfc822Name, 2 dNSName, 6 URI, 7 iPAddress, 8 registeredID
   * @param value the octets
   */
  record Raw(int choice, Octets value) implements SanName {}
}
