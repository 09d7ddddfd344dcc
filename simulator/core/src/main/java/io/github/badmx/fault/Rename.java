package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.DistinguishedName;
import io.github.badmx.certs.Rdn;
import io.github.badmx.certs.SanName;
import io.github.badmx.certs.SubjectAltName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A leaf with other names.
 *
 * <p>In a name, {@code {host}} stands for the server's host name, {@code {parent}} for the domain
 * above it, {@code {grandparent}} for the one above that. A server of several names has each.
 *
 * @param subject {@code CN=}, {@code O=} and a value, comma between several; empty for no subject
 * @param names the subjectAltName, names and addresses; without any the extension is left out
 * @param more so many names on top, {@code 1.more.test} and so on
 */
@Lie(value = "The certificate has these names instead of the server's", source = "RFC 9525 §6.3")
public record Rename(
    @About("the subject, such as CN={host}; may be empty") @Default("CN={host}") String subject,
    @About("the subjectAltName; left out if there are none") List<String> names,
    @About("how many names on top of these") @Default("0") int more)
    implements CertificateFault {

  public Rename {
    names = List.copyOf(names);
    if (!subject.matches("((CN|O)=[^,]*(,(CN|O)=[^,]*)*)?")) {
      throw new IllegalArgumentException(
          "'subject' is '%s': write CN= or O= and a value, such as CN={host}, or nothing"
              .formatted(subject));
    }
  }

  @Override
  public CertPlan apply(CertPlan good) {
    List<String> hosts = hosts(good.leaf());
    List<SanName> all =
        Stream.concat(
                names.stream().flatMap(name -> filled(name, hosts)),
                IntStream.rangeClosed(1, more).mapToObj(i -> i + ".more.test"))
            .map(SanName::of)
            .toList();
    return good.withLeaf(leaf -> named(leaf, all, hosts.subList(0, 1)));
  }

  private CertSpec named(CertSpec leaf, List<SanName> all, List<String> host) {
    CertSpec bare = leaf.withSubject(subject(host)).without(SubjectAltName.class);
    // RFC 5280 §4.1.2.6: without a subject the names are critical
    return all.isEmpty() ? bare : bare.with(new SubjectAltName(subject.isEmpty(), all));
  }

  private DistinguishedName subject(List<String> host) {
    return DistinguishedName.of(
        Arrays.stream(subject.split(","))
            .filter(part -> !part.isEmpty())
            .flatMap(part -> filled(part, host))
            .map(part -> part.startsWith("O=") ? organization(part) : commonName(part))
            .toArray(Rdn[]::new));
  }

  private static Rdn organization(String part) {
    return Rdn.organization(part.substring("O=".length()));
  }

  private static Rdn commonName(String part) {
    return Rdn.commonName(part.substring("CN=".length()));
  }

  private static List<String> hosts(CertSpec leaf) {
    return leaf.extensions().stream()
        .filter(SubjectAltName.class::isInstance)
        .flatMap(san -> ((SubjectAltName) san).names().stream())
        .filter(SanName.Dns.class::isInstance)
        .map(name -> ((SanName.Dns) name).name())
        .filter(name -> !name.equals("localhost"))
        .toList();
  }

  private static Stream<String> filled(String name, List<String> hosts) {
    return hosts.stream()
        .map(
            host ->
                name.replace("{host}", host)
                    .replace("{parent}", above(host))
                    .replace("{grandparent}", above(above(host))))
        .distinct();
  }

  private static String above(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
