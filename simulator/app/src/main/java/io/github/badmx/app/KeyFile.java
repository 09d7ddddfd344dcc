package io.github.badmx.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with a private key: its owner's only, from the moment that it exists. */
final class KeyFile {

  private KeyFile() {}

  static void write(Path file, String pem) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly());
    Files.writeString(file, pem);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
