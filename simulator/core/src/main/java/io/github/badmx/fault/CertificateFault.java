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
        ExpiredIntermediate,
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
}
