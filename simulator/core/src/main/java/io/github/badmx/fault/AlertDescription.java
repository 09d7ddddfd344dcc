package io.github.badmx.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a TLS alert says (RFC 8446 §6, RFC 5246 §7.2), defined or not.
 *
 * @param number 0 to 255
 */
public record AlertDescription(int number) {

  private static final Map<String, Integer> NUMBERS = numbers();

  public AlertDescription {
    if (number < 0 || number > 255) {
      throw new IllegalArgumentException(
          "an alert's number is one octet, 0 to 255: %d".formatted(number));
    }
  }

  /** The alert of this name, {@code handshake-failure}. */
  public static Optional<AlertDescription> named(String name) {
    return Optional.ofNullable(NUMBERS.get(name)).map(AlertDescription::new);
  }

  /** The names, in the order of the numbers. */
  public static List<String> names() {
    return List.copyOf(NUMBERS.keySet());
  }

  /** The name, or the number of one that has none. */
  @Override
  public String toString() {
    return NUMBERS.entrySet().stream()
        .filter(known -> known.getValue() == number)
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(Integer.toString(number));
  }

  private static Map<String, Integer> numbers() {
    String registry =
        "close-notify 0 unexpected-message 10 bad-record-mac 20 decryption-failed 21 "
            + "record-overflow 22 decompression-failure 30 handshake-failure 40 no-certificate 41 "
            + "bad-certificate 42 unsupported-certificate 43 certificate-revoked 44 "
            + "certificate-expired 45 certificate-unknown 46 illegal-parameter 47 unknown-ca 48 "
            + "access-denied 49 decode-error 50 decrypt-error 51 export-restriction 60 "
            + "protocol-version 70 insufficient-security 71 internal-error 80 "
            + "inappropriate-fallback 86 user-canceled 90 no-renegotiation 100 "
            + "missing-extension 109 unsupported-extension 110 certificate-unobtainable 111 "
            + "unrecognized-name 112 bad-certificate-status-response 113 "
            + "bad-certificate-hash-value 114 unknown-psk-identity 115 certificate-required 116 "
            + "no-application-protocol 120";
    List<String> words = List.of(registry.split(" ", -1));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      numbers.put(words.get(i), Integer.valueOf(words.get(i + 1)));
    }
    return numbers;
  }
}
