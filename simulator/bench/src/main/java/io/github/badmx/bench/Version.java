package io.github.badmx.bench;

/** The versions that are measured. */
enum Version {
  TLS_1_2("TLSv1.2", "-tls1_2"),
  TLS_1_3("TLSv1.3", "-tls1_3");

  private final String label;
  private final String option;

  Version(String label, String option) {
    this.label = label;
    this.option = option;
  }

  /** The JDK's name for it. */
  String label() {
    return label;
  }

  /** OpenSSL's option for it. */
  String option() {
    return option;
  }
}
