package io.github.badmx.tls;

import io.github.badmx.fault.ClientOffer;
import io.github.badmx.scenario.TlsVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.ClientHello;
import org.bouncycastle.tls.KeyShareEntry;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a ClientHello offers, in the client's order, unknown numbers included.
 *
 * @param legacyVersion the number in its version field
 * @param versions the numbers in supported_versions, {@code null} without that extension
 * @param cipherSuites every number in its list
 * @param groups supported_groups, empty without it
 * @param keyShares the groups for which it sent a share
 * @param signatureSchemes signature_algorithms, empty without it
 * @param serverName the host name in server_name
 * @param extensions the type of every extension
 * @param length octets of the message, its header included
 */
record Offer(
    int legacyVersion,
    @Nullable List<Integer> versions,
    List<Integer> cipherSuites,
    List<Integer> groups,
    List<Integer> keyShares,
    List<Integer> signatureSchemes,
    @Nullable String serverName,
    List<Integer> extensions,
    int length) {

  static Offer of(ClientHello hello, int length) throws IOException {
    Hashtable<?, ?> extensions = hello.getExtensions();
    return new Offer(
        hello.getVersion().getFullVersion(),
        versions(extensions),
        list(hello.getCipherSuites()),
        list(TlsExtensionsUtils.getSupportedGroupsExtension(extensions)),
        keyShares(extensions),
        signatureSchemes(extensions),
        serverName(extensions),
        extensions == null ? List.of() : types(extensions),
        length);
  }

  private static List<Integer> types(Hashtable<?, ?> extensions) {
    return extensions.keySet().stream().map(Integer.class::cast).sorted().toList();
  }

  /** What a server may stumble over. */
  ClientOffer seen(int recordVersion) {
    return new ClientOffer(recordVersion, length, cipherSuites, extensions);
  }

  /** How the versions are named in a transcript, the newest first. */
  List<String> versionLabels() {
    List<Integer> all = versions == null ? List.of(legacyVersion) : versions;
    return all.stream()
        .map(code -> TlsVersion.of(code).map(TlsVersion::label).orElse("0x%04X".formatted(code)))
        .toList();
  }

  private static @Nullable List<Integer> versions(@Nullable Hashtable<?, ?> extensions)
      throws IOException {
    // read here, because Bouncy Castle's reader drops the versions that it does not know
    byte[] data = TlsUtils.getExtensionData(extensions, TlsExtensionsUtils.EXT_supported_versions);
    if (data == null) {
      return null;
    }
    List<Integer> versions = new ArrayList<>();
    for (int i = 1; i + 1 < data.length; i += 2) {
      versions.add((data[i] & 0xFF) << 8 | (data[i + 1] & 0xFF));
    }
    return versions;
  }

  private static List<Integer> keyShares(@Nullable Hashtable<?, ?> extensions) throws IOException {
    Vector<?> shares = TlsExtensionsUtils.getKeyShareClientHello(extensions);
    if (shares == null) {
      return List.of();
    }
    return shares.stream().map(share -> ((KeyShareEntry) share).getNamedGroup()).toList();
  }

  private static List<Integer> signatureSchemes(@Nullable Hashtable<?, ?> extensions)
      throws IOException {
    Vector<?> schemes = TlsExtensionsUtils.getSignatureAlgorithmsExtension(extensions);
    if (schemes == null) {
      return List.of();
    }
    return schemes.stream()
        .map(scheme -> SignatureScheme.from((SignatureAndHashAlgorithm) scheme))
        .toList();
  }

  private static @Nullable String serverName(@Nullable Hashtable<?, ?> extensions)
      throws IOException {
    Vector<?> names = TlsExtensionsUtils.getServerNameExtensionClient(extensions);
    if (names == null) {
      return null;
    }
    for (Object name : names) {
      if (name instanceof ServerName host && host.getNameType() == NameType.host_name) {
        return new String(host.getNameData(), StandardCharsets.US_ASCII);
      }
    }
    return null;
  }

  private static List<Integer> list(int @Nullable [] numbers) {
    return numbers == null ? List.of() : Arrays.stream(numbers).boxed().toList();
  }
}
