package io.github.badmx.certs;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.IPAddress;

/** What the trusted root may sign: trusting it by mistake does little harm. */
final class PermittedNames {
  private static final List<String> ALWAYS = List.of("test", "localhost", "127.0.0.0/8", "::1/128");

  private PermittedNames() {}

  /** The subtrees (RFC 5280 §4.2.1.10) that hold test names, loopback addresses and these names. */
  static NameConstraints with(Collection<String> names) {
    Set<String> subtrees = new LinkedHashSet<>(ALWAYS);
    names.stream().map(PermittedNames::subtree).forEach(subtrees::add);
    return new NameConstraints(List.copyOf(subtrees), List.of());
  }

  private static String subtree(String name) {
    if (IPAddress.isValidIPv4(name)) {
      return name + "/32";
    }
    if (IPAddress.isValidIPv6(name)) {
      return name + "/128";
    }
    return name.startsWith("*.") ? name.substring(2) : name;
  }
}
