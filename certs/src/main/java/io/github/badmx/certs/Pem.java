package io.github.badmx.certs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Textual encodings (RFC 7468). */
final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

  private Pem() {}

  static String certificate(byte[] der) {
    return encode("CERTIFICATE", der);
  }

  static String privateKey(byte[] der) {
    return encode("PRIVATE KEY", der);
  }

  static String crl(byte[] der) {
    return encode("X509 CRL", der);
  }

  private static String encode(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, LINES.encodeToString(der), label);
  }

  /** The first block with this label; its base64 must be sound. */
  static Optional<byte[]> decode(String label, String text) {
    Pattern block =
        Pattern.compile(
            "-----BEGIN " + label + "-----(.*?)-----END " + label + "-----", Pattern.DOTALL);
    Matcher found = block.matcher(text);
    return found.find()
        ? Optional.of(Base64.getDecoder().decode(found.group(1).replaceAll("\\s", "")))
        : Optional.empty();
  }
}
