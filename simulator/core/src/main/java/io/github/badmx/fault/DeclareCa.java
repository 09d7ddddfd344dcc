package io.github.badmx.fault;

import io.github.badmx.certs.BasicConstraints;
import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;

/**
 * A certificate that says the wrong thing about whether it may sign others.
 *
 * @param of which certificate
 * @param as what its basicConstraints say
 */
@Lie(
    value = "A certificate is wrong about being an authority",
    source = "RFC 5280 §4.2.1.9",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record DeclareCa(
    @About("which certificate") @Default("intermediate") Link of,
    @About("what its basicConstraints say") Claim as)
    implements CertificateFault {

  /** What basicConstraints may say. */
  public enum Claim {
    /** CA:TRUE. */
    AUTHORITY,
    /** CA:FALSE. */
    END_ENTITY,
    /** Nothing: the extension is left out. */
    NOTHING
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return of.change(good, this::declared);
  }

  private CertSpec declared(CertSpec spec) {
    return switch (as) {
      case AUTHORITY -> spec.with(BasicConstraints.authority());
      case END_ENTITY -> spec.with(BasicConstraints.endEntity());
      case NOTHING -> spec.without(BasicConstraints.class);
    };
  }
}
