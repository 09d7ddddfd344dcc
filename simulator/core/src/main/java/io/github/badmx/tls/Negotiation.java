package io.github.badmx.tls;

import io.github.badmx.fault.ServerChoices;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.NamedGroup;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import java.io.IOException;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.tls.ClientHello;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a ClientHello: a version, a suite, groups and a signature scheme.
 *
 * <p>An honest server picks the newest common version and the first of its own suites that the
 * client offers and its key can serve. A server of before TLS 1.3 has never heard of
 * supported_versions and goes by the version field alone (RFC 8446 §4.2.1).
 */
final class Negotiation {

  private static final int TLS_1_2 = 0x0303;
  private static final List<Integer> HIDDEN = List.of(22, 23); // encrypt_then_mac, EMS
  private static final int FALLBACK_SCSV = 0x5600;
  private static final int RENEGOTIATION_SCSV = 0x00FF;

  private final TlsSettings settings;
  private final Lies lies;
  private final TlsCredentials credentials;
  private final Offer offer;
  private final @Nullable TlsVersion honestVersion;
  private final @Nullable TlsVersion version;
  private final @Nullable CipherSuite honestSuite;
  private final @Nullable CipherSuite suite;
  private boolean retried;

  Negotiation(Offer offer, TlsSettings settings, TlsCredentials credentials, Lies lies) {
    this.settings = settings;
    this.lies = lies;
    this.credentials = credentials.shownTo(offer.serverName());
    this.offer = offer;
    honestVersion = commonVersion();
    version = planned(lies, honestVersion, null).flatMap(this::served).orElse(honestVersion);
    honestSuite = version == null ? null : commonSuite(version);
    suite =
        version == null
            ? null
            : planned(lies, version, honestSuite)
                .flatMap(choices -> CipherSuite.of(choices.cipherSuite()))
                .filter(other -> other.fits(version) && serves(other, version))
                .orElse(honestSuite);
  }

  private static Optional<ServerChoices> planned(
      Lies lies, @Nullable TlsVersion version, @Nullable CipherSuite suite) {
    int versionCode = version == null ? 0 : version.code();
    int suiteCode = suite == null ? 0 : suite.code();
    return Optional.of(lies.planned(new ServerChoices(versionCode, suiteCode, 0)));
  }

  /** A version that was planned, if this client and this engine can both run by it. */
  private Optional<TlsVersion> served(ServerChoices planned) {
    return TlsVersion.of(planned.version())
        .filter(wanted -> wanted != TlsVersion.TLS_1_3 || !offer.keyShares().isEmpty())
        .filter(wanted -> settings.ciphers().stream().anyMatch(suite -> suite.fits(wanted)));
  }

  private @Nullable TlsVersion commonVersion() {
    List<Integer> offered = offer.versions();
    boolean modern = settings.versions().contains(TlsVersion.TLS_1_3);
    return settings.versions().stream()
        .filter(
            mine ->
                (modern && offered != null)
                    ? offered.contains(mine.code())
                    : mine.code() <= Math.min(offer.legacyVersion(), TLS_1_2))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable CipherSuite commonSuite(TlsVersion in) {
    return settings.ciphers().stream()
        .filter(mine -> mine.fits(in) && offer.cipherSuites().contains(mine.code()))
        .filter(mine -> serves(mine, in))
        .findFirst()
        .orElse(null);
  }

  private boolean serves(CipherSuite mine, TlsVersion in) {
    boolean needsGroup = mine.keyExchange().elliptic() || in == TlsVersion.TLS_1_3;
    return credentials.serve(mine.keyExchange())
        && (!needsGroup || !groups(in).isEmpty())
        && (!signs(mine, in) || credentials.key().scheme(in, offer.signatureSchemes()) != 0);
  }

  private static boolean signs(CipherSuite mine, TlsVersion in) {
    return in.compareTo(TlsVersion.TLS_1_2) >= 0
        && !mine.keyExchange().anonymous()
        && mine.keyExchange() != CipherSuite.KeyExchange.RSA;
  }

  /** The server's groups that the client can take, those with a key share first. */
  private List<NamedGroup> groups(TlsVersion in) {
    boolean modern = in == TlsVersion.TLS_1_3;
    int wanted = planned(lies, in, null).map(ServerChoices::group).orElse(0);
    if (wanted != 0 && !modern) {
      return Stream.of(NamedGroup.values()).filter(group -> group.code() == wanted).toList();
    }
    return settings.groups().stream()
        .filter(group -> group.fits(in) && (modern || group.elliptic()))
        .filter(
            group -> offer.groups().contains(group.code()) || (!modern && offer.groups().isEmpty()))
        .sorted(Comparator.comparing(group -> !offer.keyShares().contains(group.code())))
        .toList();
  }

  /** The version to run by; {@code null} when there is none in common. */
  @Nullable TlsVersion version() {
    return version;
  }

  /** The suite to run by; {@code null} when there is none in common. */
  @Nullable CipherSuite suite() {
    return suite;
  }

  /** What this client is shown. */
  TlsCredentials credentials() {
    return credentials;
  }

  /** Whether the client asked for an OCSP response and there is one. */
  boolean staples() {
    return credentials.hasStaple()
        && offer.extensions().contains(TlsExtensionsUtils.EXT_status_request);
  }

  /** Whether a fault, not the negotiation, chose the version. */
  boolean versionIsForced() {
    return version != honestVersion;
  }

  /** What an honest server would have said instead of version and suite. */
  ServerChoices honest(ServerChoices said) {
    ServerChoices honest = said;
    if (honestVersion != null) {
      honest = honest.withVersion(honestVersion.code());
    }
    for (int type : HIDDEN) {
      honest =
          offer.extensions().contains(type) && !knows(type) && version != TlsVersion.TLS_1_3
              ? honest.withExtension(type, new byte[0])
              : honest;
    }
    return honestSuite == null ? honest : honest.withCipherSuite(honestSuite.code());
  }

  /** Whether the server has heard of an extension; a fault may say that it has not. */
  boolean knows(int type) {
    ServerChoices with = new ServerChoices(0, 0, 0).withExtension(type, new byte[0]);
    return lies.planned(with).extensions().containsKey(type);
  }

  /** The groups to choose from, the best first. */
  int[] groups() {
    return version == null
        ? new int[0]
        : groups(version).stream().mapToInt(NamedGroup::code).toArray();
  }

  /** The group of RFC 7919 to use for DHE, 0 for one without a number. */
  int finiteFieldGroup() {
    return settings.groups().stream()
        .filter(group -> !group.elliptic() && offer.groups().contains(group.code()))
        .mapToInt(NamedGroup::code)
        .findFirst()
        .orElse(0);
  }

  /** The scheme to sign with, 0 before TLS 1.2. */
  int signatureScheme() {
    return version == null || version.compareTo(TlsVersion.TLS_1_2) < 0
        ? 0
        : lies.signatureScheme(credentials.key().scheme(version, offer.signatureSchemes()));
  }

  /** The number in the header of a record that is sent before or with the ServerHello. */
  int recordVersion() {
    int wanted = version == null ? offer.legacyVersion() : version.code();
    return Math.max(0x0300, Math.min(wanted, TLS_1_2));
  }

  /** The number of the suite by which Bouncy Castle knows the one that was agreed on. */
  int alias() {
    return suite == null ? 0 : Alias.of(suite);
  }

  /**
   * The ClientHello that leaves Bouncy Castle no choice: one suite, and supported_versions only
   * where TLS 1.3 was agreed on. The transcript hash is over what the client really sent.
   */
  @SuppressWarnings("JdkObsolete") // what Bouncy Castle takes
  ClientHello narrowed(ClientHello hello) throws IOException {
    Hashtable<?, ?> extensions = hello.getExtensions();
    if (extensions != null && version != TlsVersion.TLS_1_3) {
      extensions = new Hashtable<Object, Object>(extensions);
      extensions.remove(TlsExtensionsUtils.EXT_supported_versions);
    }
    if (extensions != null && version == TlsVersion.TLS_1_3 && !retried && lies.retry() != null) {
      Hashtable<Object, Object> shareless = new Hashtable<>(extensions);
      TlsExtensionsUtils.addKeyShareClientHello(shareless, new Vector<>());
      extensions = shareless;
    }
    retried = true;
    int needed = version == null ? 0 : Math.min(version.code(), TLS_1_2);
    ProtocolVersion field =
        needed > offer.legacyVersion() ? ProtocolVersion.get(3, needed & 0xFF) : hello.getVersion();
    return new ClientHello(
        field,
        hello.getRandom(),
        hello.getSessionID(),
        hello.getCookie(),
        suites(),
        extensions,
        hello.getBindersSize());
  }

  private int[] suites() {
    IntStream signals =
        offer.cipherSuites().stream()
            .mapToInt(Integer::intValue)
            .filter(code -> code == FALLBACK_SCSV || code == RENEGOTIATION_SCSV);
    return IntStream.concat(IntStream.of(alias()), signals).toArray();
  }
}
