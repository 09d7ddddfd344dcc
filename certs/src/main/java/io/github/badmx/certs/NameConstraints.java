package io.github.badmx.certs;

import java.util.List;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.jspecify.annotations.Nullable;

/**
 * Which names the certificates below an authority may carry (RFC 5280 §4.2.1.10). A subtree is a
 * DNS name, which stands for all below it too, or an address range such as {@code 127.0.0.0/8}.
 *
 * @param permitted only these; empty permits every name
 * @param excluded none of these
 */
public record NameConstraints(List<String> permitted, List<String> excluded) implements Extension {

  public NameConstraints {
    permitted = List.copyOf(permitted);
    excluded = List.copyOf(excluded);
  }

  /** Only these subtrees. */
  public static NameConstraints permit(String... subtrees) {
    return new NameConstraints(List.of(subtrees), List.of());
  }

  @Override
  public String oid() {
    return "2.5.29.30";
  }

  @Override
  public boolean critical() {
    return true;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new org.bouncycastle.asn1.x509.NameConstraints(subtrees(permitted), subtrees(excluded)));
  }

  private static GeneralSubtree @Nullable [] subtrees(List<String> names) {
    return names.isEmpty()
        ? null
        : names.stream().map(GeneralNames::subtree).toArray(GeneralSubtree[]::new);
  }
}
