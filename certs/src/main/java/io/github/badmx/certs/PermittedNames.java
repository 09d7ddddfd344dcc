package io.github.badmx.certs;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.cert.X509CertificateHolder;
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

  /** Those of the wanted subtrees that a certificate does not permit. */
  static List<String> missing(X509CertificateHolder certificate, NameConstraints wanted) {
    List<GeneralName> permitted = permitted(certificate);
    return wanted.permitted().stream()
        .filter(subtree -> permitted.stream().noneMatch(p -> covers(p, subtree)))
        .toList();
  }

  private static List<GeneralName> permitted(X509CertificateHolder certificate) {
    Extension extension = certificate.getExtension(Extension.nameConstraints);
    return extension == null
        ? List.of()
        : Arrays.stream(permittedSubtrees(extension)).map(GeneralSubtree::getBase).toList();
  }

  private static GeneralSubtree[] permittedSubtrees(Extension extension) {
    return org.bouncycastle.asn1.x509.NameConstraints.getInstance(extension.getParsedValue())
        .getPermittedSubtrees();
  }

  private static boolean covers(GeneralName permitted, String subtree) {
    GeneralName wanted = GeneralNames.subtree(subtree).getBase();
    boolean below =
        permitted.getTagNo() == GeneralName.dNSName
            && wanted.getTagNo() == GeneralName.dNSName
            && subtree.endsWith("." + permitted.getName());
    return below || permitted.equals(wanted);
  }
}
