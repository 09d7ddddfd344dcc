package io.github.badmx.certs;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes chains of certificates under one trusted root. An equal {@link KeySpec} is the same key and
 * an equal {@link CertSpec} the same certificate, as long as the clock has not moved on by more
 * than one per cent of its validity. May be used by many threads.
 */
public final class Mint {
  private static final int MOST_REMEMBERED = 4096;

  private final Clock clock;
  private final KeyMaker keyMaker;
  private final CertificateMaker certificateMaker;
  private final RevocationMaker revocationMaker;
  private final Root root;
  private final Memo<KeySpec, HeldKey> keys = new Memo<>(MOST_REMEMBERED);
  private final Map<CertSpec, Minted> certificates = new ConcurrentHashMap<>();

  /**
   * A mint with a new root, which permits the names below {@code test} and {@code localhost}, the
   * loopback addresses, and these names (RFC 5280 §4.2.1.10).
   *
   * @param clock what validities are relative to
   * @param random where keys, serial numbers and signatures come from
   * @param names host names (with all names below them) and address literals
   */
  public Mint(Clock clock, SecureRandom random, Collection<String> names) {
    this(clock, random, newRoot(clock, random, PermittedNames.with(names)));
  }

  private Mint(Clock clock, SecureRandom random, Root root) {
    this.clock = clock;
    this.keyMaker = new KeyMaker(random);
    this.certificateMaker = new CertificateMaker(clock, random);
    this.revocationMaker = new RevocationMaker(clock, random);
    this.root = root;
  }

  /**
   * A mint whose root stays in a directory between runs. It is made there the first time.
   *
   * @param directory is created when missing
   * @throws RootStoreException when the directory cannot be used, or the root in it is broken, has
   *     expired or does not permit a name; the message says what to do
   */
  public static Mint keptIn(
      Path directory, Clock clock, SecureRandom random, Collection<String> names) {
    NameConstraints permitted = PermittedNames.with(names);
    RootStore store = new RootStore(directory);
    Optional<Root> kept = store.load(clock, permitted);
    if (kept.isEmpty()) {
      store.keep(newRoot(clock, random, permitted));
      kept = store.load(clock, permitted);
    }
    return new Mint(clock, random, kept.orElseThrow());
  }

  private static Root newRoot(Clock clock, SecureRandom random, NameConstraints permitted) {
    CertSpec spec = CertSpec.trustedRoot().with(permitted);
    HeldKey key = new KeyMaker(random).make(spec.key());
    return new Root(new CertificateMaker(clock, random).make(spec, key, key), key);
  }

  /**
   * Makes a chain.
   *
   * @throws IllegalArgumentException when the plan contradicts itself; the message says what to do
   */
  public Chain mint(CertPlan plan) {
    List<CertSpec> links = plan.links();
    List<Octets> sent = plan.sent().stream().map(entry -> octets(entry, links)).toList();
    KeySpec wanted = plan.handshakeKey();
    HeldKey key = key(wanted == null ? plan.leaf().key() : wanted);
    CertPlan fallback = plan.fallback();
    return new Chain(
        sent,
        certificate(plan.leaf()),
        key,
        root.certificate(),
        plan.leaf().hosts(),
        staple(plan),
        fallback == null ? null : mint(fallback),
        () ->
            revocationMaker.list(
                certificate(plan.leaf()), plan.revoked(), authority(plan.leaf().signer())));
  }

  private @Nullable Octets staple(CertPlan plan) {
    Staple wanted = plan.staple();
    if (wanted == null || wanted.instead() != null) {
      return wanted == null ? null : wanted.instead();
    }
    return revocationMaker.response(
        certificate(plan.leaf()),
        plan.revoked(),
        wanted.validity(),
        authority(plan.leaf().signer()),
        wanted.signer() == Staple.Signer.ISSUER
            ? null
            : authority(CertSpec.root("badmx unrelated responder")));
  }

  private RevocationMaker.Authority authority(CertSpec spec) {
    return new RevocationMaker.Authority(certificate(spec), key(spec.key()));
  }

  /** The certificate that clients trust, in DER. */
  public byte[] root() {
    return root.certificate().toByteArray();
  }

  /** The certificate that clients trust, as PEM (RFC 7468 §5). */
  public String rootPem() {
    return Pem.certificate(root());
  }

  private Octets octets(Sent entry, List<CertSpec> links) {
    if (entry instanceof Sent.Link link) {
      return certificate(link(link.above(), links));
    }
    if (entry instanceof Sent.Other other) {
      return certificate(other.spec());
    }
    if (entry instanceof Sent.Raw raw) {
      return raw.octets();
    }
    if (entry instanceof Sent.PublicKey) {
      return Octets.of(Der.bytes(key(links.get(0).key()).publicInfo()));
    }
    return certificate(links.get(links.size() - 1));
  }

  private static CertSpec link(int above, List<CertSpec> links) {
    if (above < 0 || above >= links.size()) {
      throw new IllegalArgumentException(
          "certificate '%s' has no issuer %d above it, its chain has %d certificates: change what is sent"
              .formatted(links.get(0).subject(), above, links.size()));
    }
    return links.get(above);
  }

  private Octets certificate(CertSpec spec) {
    if (spec.equals(CertSpec.trustedRoot())) {
      return root.certificate();
    }
    HeldKey subjectKey = key(spec.key());
    HeldKey issuerKey = key(spec.signer().key());
    if (certificates.size() > MOST_REMEMBERED) {
      certificates.clear();
    }
    Instant now = clock.instant();
    return certificates
        .compute(
            spec,
            (s, old) ->
                old != null && old.isFresh(now)
                    ? old
                    : new Minted(
                        certificateMaker.make(s, subjectKey, issuerKey),
                        now,
                        s.validity().freshFor()))
        .der();
  }

  private HeldKey key(KeySpec spec) {
    return spec.equals(CertSpec.trustedRoot().key())
        ? root.key()
        : keys.get(spec, () -> keyMaker.make(spec));
  }

  private record Minted(Octets der, Instant at, Duration freshFor) {
    boolean isFresh(Instant now) {
      return Duration.between(at, now).abs().compareTo(freshFor) <= 0;
    }
  }
}
