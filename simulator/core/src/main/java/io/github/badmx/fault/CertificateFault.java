package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;

/** A lie in the certificate chain: turns the good plan into the bad one. */
public sealed interface CertificateFault extends Fault
    permits Expired,
        NotYetValid,
        SelfSigned,
        UntrustedRoot,
        WrongName,
        MissingIntermediate,
        ReversedChain,
        RootIncluded,
        KeyMismatch,
        WeakKey,
        CertifyKey,
        WeaklySigned,
        BadSignature,
        Rename,
        ValidFor,
        DeclareCa,
        LimitUsage,
        ConstrainNames,
        AddCertificateExtension,
        PointToRevocation,
        Revoked,
        ChangeStaple,
        Numbered,
        Version1,
        SendCertificates,
        LengthenChain,
        CrossSigned,
        GarbageCertificate,
        EmptyCertificateList {

  /** The plan with this fault in it. */
  CertPlan apply(CertPlan good);

  /** Whether the OCSP response alone lies: who asked for none is not lied to (RFC 6066 §8). */
  default boolean toldInStapleOnly() {
    return false;
  }
}
