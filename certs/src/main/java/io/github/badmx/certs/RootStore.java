package io.github.badmx.certs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * Keeps the trusted root in one file of a directory: key and certificate together, so that they can
 * never disagree, readable by its owner only.
 */
final class RootStore {
  static final String FILE_NAME = "badmx-root.pem";

  private final Path directory;
  private final Path file;

  RootStore(Path directory) {
    this.directory = directory;
    this.file = directory.resolve(FILE_NAME);
  }

  /** The root kept here, if there is one; it is valid and permits the names wanted. */
  Optional<Root> load(Clock clock, NameConstraints wanted) {
    Optional<Root> root = read().map(this::parse);
    root.ifPresent(
        kept -> {
          X509CertificateHolder certificate = holder(kept);
          checkValidity(certificate, clock.instant());
          checkNames(certificate, wanted);
        });
    return root;
  }

  /** Keeps a new root, unless another process was faster: load again to see whose it is. */
  void keep(Root root) {
    String text =
        Pem.privateKey(Der.bytes(root.key().privateInfo()))
            + Pem.certificate(root.certificate().toByteArray());
    try {
      Files.createDirectories(directory);
      Path draft = Files.createTempFile(directory, ".badmx-root", ".tmp", ownerOnly());
      try {
        Files.writeString(draft, text, US_ASCII);
        publish(draft);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new RootStoreException(
          file, "cannot be written: make the directory writable or name another one", e);
    }
  }

  private void publish(Path draft) throws IOException {
    try {
      // unlike a move, a link never replaces what another process has put there meanwhile
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private Optional<String> read() {
    try {
      return Optional.of(Files.readString(file, US_ASCII));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RootStoreException(
          file, "cannot be read: make it readable, or name another directory", e);
    }
  }

  private Root parse(String text) {
    try {
      byte[] certificate = Pem.decode("CERTIFICATE", text).orElseThrow();
      PrivateKeyInfo key =
          PrivateKeyInfo.getInstance(Pem.decode("PRIVATE KEY", text).orElseThrow());
      AsymmetricKeyParameter secret = PrivateKeyFactory.createKey(key);
      SubjectPublicKeyInfo open = publicHalf((ECPrivateKeyParameters) secret);
      if (!open.equals(new X509CertificateHolder(certificate).getSubjectPublicKeyInfo())) {
        throw new IOException("the key is not the certificate's");
      }
      return new Root(Octets.of(certificate), new HeldKey(KeyKind.EC, secret, open, key));
    } catch (IOException | RuntimeException e) {
      throw new RootStoreException(
          file, "holds no root of badmx: restore it, or delete it for a new root", e);
    }
  }

  private static SubjectPublicKeyInfo publicHalf(ECPrivateKeyParameters secret) throws IOException {
    return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
        new ECPublicKeyParameters(
            secret.getParameters().getG().multiply(secret.getD()).normalize(),
            secret.getParameters()));
  }

  private void checkValidity(X509CertificateHolder certificate, Instant now) {
    if (!certificate.isValidOn(Date.from(now))) {
      throw new RootStoreException(
          file,
          "holds a root that is valid from %s to %s, and it is %s: delete it for a new root"
              .formatted(
                  certificate.getNotBefore().toInstant(),
                  certificate.getNotAfter().toInstant(),
                  now));
    }
  }

  private void checkNames(X509CertificateHolder certificate, NameConstraints wanted) {
    List<String> missing = PermittedNames.missing(certificate, wanted);
    if (!missing.isEmpty()) {
      throw new RootStoreException(
          file,
          "holds a root that does not permit '%s' (RFC 5280 §4.2.1.10): ask for that name no more,"
                  .formatted(missing.get(0))
              + " or delete the file for a new root, which clients must then trust");
    }
  }

  private X509CertificateHolder holder(Root root) {
    try {
      return new X509CertificateHolder(root.certificate().toByteArray());
    } catch (IOException e) {
      throw new RootStoreException(file, "holds no certificate: delete it for a new root", e);
    }
  }
}
