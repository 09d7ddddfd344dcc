package io.github.badmx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a client needs that is to trust a badmx: its root certificate, in the forms in which clients
 * take one. Whoever trusts it trusts this server's good certificates, and nothing else.
 */
public final class Trust {

  private static final String ALIAS = "badmx";

  private final byte[] root;

  Trust(byte[] root) {
    this.root = root.clone();
  }

  /**
   * To trust a badmx that runs elsewhere, such as in a container.
   *
   * @param pem its root certificate, as {@code ca.pem} or the control API gives it
   * @throws IllegalArgumentException if that is no certificate
   */
  public static Trust of(String pem) {
    try {
      return new Trust(certificate(pem.getBytes(StandardCharsets.UTF_8)).getEncoded());
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not a certificate as PEM: " + e.getMessage(), e);
    }
  }

  private static X509Certificate certificate(byte[] octets) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(octets));
  }

  /** As PEM (RFC 7468 §5). */
  public String pem() {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root);
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  /** As the JDK reads it. */
  public X509Certificate certificate() {
    try {
      return certificate(root);
    } catch (CertificateException e) {
      throw new IllegalStateException("the JDK cannot read our own root", e);
    }
  }

  /** A key store of the JDK with nothing else in it; its alias is {@code badmx}. */
  public KeyStore keyStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(ALIAS, certificate());
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the JDK cannot keep our own root", e);
    }
  }

  /** A context for JSSE clients that trusts it alone. */
  public SSLContext sslContext() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(keyStore());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot trust our own root", e);
    }
  }

  /**
   * Writes it as PEM.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  public Path writePem(Path file) throws IOException {
    return Files.writeString(file, pem());
  }

  /**
   * Writes it as a PKCS#12 trust store, for {@code javax.net.ssl.trustStore} and its like.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  public Path writeTrustStore(Path file, String password) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      keyStore().store(out, password.toCharArray());
      return file;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot keep our own root", e);
    }
  }
}
