package io.github.badmx.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file could not be read or written: the JDK's message is often the bare file name. */
final class Reason {

  private Reason() {}

  static String of(IOException thrown) {
    if (thrown instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (thrown instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (thrown instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    String reason = thrown instanceof FileSystemException f ? f.getReason() : thrown.getMessage();
    return Objects.requireNonNullElse(reason, thrown.getClass().getSimpleName());
  }
}
