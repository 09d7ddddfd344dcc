package io.github.badmx.certs;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A minted chain: what a server sends, the key it holds, and the root its clients trust. */
public final class Chain {
  private final List<Octets> sent;
  private final Octets leaf;
  private final HeldKey key;
  private final Octets root;
  private final List<String> hosts;
  private final @Nullable Octets staple;
  private final @Nullable Chain fallback;
  private final Supplier<Octets> crl;

  /**
   * @param hosts the leaf's dNSNames, in lower case
   * @param crl makes the list of the leaf's issuer
   */
  Chain(
      List<Octets> sent,
      Octets leaf,
      HeldKey key,
      Octets root,
      List<String> hosts,
      @Nullable Octets staple,
      @Nullable Chain fallback,
      Supplier<Octets> crl) {
    this.sent = sent;
    this.leaf = leaf;
    this.key = key;
    this.root = root;
    this.hosts = hosts;
    this.staple = staple;
    this.fallback = fallback;
    this.crl = crl;
  }

  /** The entries of the Certificate message in order, DER unless a raw entry was asked for. */
  public List<byte[]> sent() {
    return sent.stream().map(Octets::toByteArray).toList();
  }

  /** Whether what is sent is the public key by itself (RFC 7250 §3). */
  public boolean sendsPublicKey() {
    return sent.equals(List.of(Octets.of(publicKey())));
  }

  /** The leaf in DER, whether it is sent or not. */
  public byte[] leaf() {
    return leaf.toByteArray();
  }

  /** The key that signs the handshake, as PKCS#8 DER (RFC 5208 §5), not encrypted. */
  public byte[] privateKey() {
    return Der.bytes(key.privateInfo());
  }

  /** The public half of that key, as SubjectPublicKeyInfo DER: an RFC 7250 raw public key. */
  public byte[] publicKey() {
    return Der.bytes(key.publicInfo());
  }

  /** The algorithm of the key that signs the handshake. */
  public KeyKind keyKind() {
    return key.kind();
  }

  /** The OCSP response to staple, in DER unless octets were asked for in its place. */
  public Optional<byte[]> staple() {
    return Optional.ofNullable(staple).map(Octets::toByteArray);
  }

  /** What is shown to a client that names no host of the leaf's by SNI; empty for this chain. */
  public Optional<Chain> fallback() {
    return Optional.ofNullable(fallback);
  }

  /**
   * Whether the leaf has this dNSName, or a wildcard for its first label (RFC 9525 §6.3).
   *
   * @param host as in server_name, in which a final dot is an error (RFC 6066 §3)
   */
  public boolean names(String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    return hosts.contains(wanted) || (dot > 0 && hosts.contains("*" + wanted.substring(dot)));
  }

  /** The list of what the leaf's issuer has revoked (RFC 5280 §5), as PEM. */
  public String crlPem() {
    return Pem.crl(crl.get().toByteArray());
  }

  /** The trusted root in DER. */
  public byte[] root() {
    return root.toByteArray();
  }

  /** The trusted root as the JDK reads it. */
  public X509Certificate rootCertificate() {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(root()));
    } catch (CertificateException e) {
      throw new IllegalStateException("the JDK cannot read our own root", e);
    }
  }

  /** What is sent, as PEM (RFC 7468 §5); garbage is wrapped as if it were a certificate. */
  public String chainPem() {
    return sent().stream().map(Pem::certificate).collect(joining());
  }

  /** The private key as PEM (RFC 7468 §10). */
  public String keyPem() {
    return Pem.privateKey(privateKey());
  }

  /** The trusted root as PEM. */
  public String rootPem() {
    return Pem.certificate(root());
  }

  /**
   * The private key and what is sent, as a PKCS#12 file (RFC 7292) that the JDK and OpenSSL 3 read.
   * The key and the first certificate carry the alias {@code badmx}.
   */
  public byte[] pkcs12(String password) {
    return Pkcs12.keyStore(key.privateInfo(), sent(), password);
  }

  /** The trusted root as a PKCS#12 trust store of the JDK; the alias is {@code badmx}. */
  public byte[] trustStore(String password) {
    return Pkcs12.trustStore(rootCertificate(), password);
  }
}
