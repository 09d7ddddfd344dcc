package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Octets;
import io.github.badmx.certs.Staple;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An OCSP response is stapled that proves nothing.
 *
 * <p>A client that asked for one MUST end the handshake with bad_certificate_status_response (RFC
 * 6066 §8); one that did not ask never sees it.
 *
 * @param ended how long ago its nextUpdate was; left out, it is to come
 * @param signer who signs it
 * @param hex what is sent in its place
 */
@Lie(
    value = "The stapled OCSP response proves nothing",
    source = "RFC 6066 §8",
    reported = ResultType.VALIDATION_FAILURE)
public record ChangeStaple(
    @About("how long ago its nextUpdate was; left out: it is to come") @Nullable Duration ended,
    @About("who signs it") @Default("issuer") Staple.Signer signer,
    @About("what is sent in its place, two digits an octet") @Default("") String hex)
    implements CertificateFault {

  public ChangeStaple {
    hex = hex.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (!hex.matches("([0-9a-f]{2})*")) {
      throw new IllegalArgumentException("'hex' is '%s': two digits an octet".formatted(hex));
    }
  }

  @Override
  public boolean toldInStapleOnly() {
    return true;
  }

  @Override
  public CertPlan apply(CertPlan good) {
    Staple honest = good.staple() == null ? Staple.good() : good.staple();
    Staple told = ended == null ? honest : honest.stale(ended);
    return good.withStaple(
        hex.isEmpty() ? told.signedBy(signer) : told.replacedBy(Octets.hex(hex)));
  }
}
