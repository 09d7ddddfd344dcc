package io.github.badmx.scenario;

import java.util.List;
import java.util.Optional;

/** A protocol version that a scenario can offer. */
public enum TlsVersion {
  SSL_3("SSLv3", 0x0300),
  TLS_1_0("TLSv1", 0x0301),
  TLS_1_1("TLSv1.1", 0x0302),
  TLS_1_2("TLSv1.2", 0x0303),
  TLS_1_3("TLSv1.3", 0x0304);

  private final String label;
  private final int code;

  TlsVersion(String label, int code) {
    this.label = label;
    this.code = code;
  }

  /** The version of that number, if a scenario can offer it. */
  public static Optional<TlsVersion> of(int code) {
    int index = code - SSL_3.code;
    return index < 0 || index >= ALL.size() ? Optional.empty() : Optional.of(ALL.get(index));
  }

  private static final List<TlsVersion> ALL = List.of(values());

  /** The name in scenario files and transcripts: {@code TLSv1.2}. */
  public String label() {
    return label;
  }

  /** The two octets of the version field: 0x0303 for TLS 1.2. */
  public int code() {
    return code;
  }
}
