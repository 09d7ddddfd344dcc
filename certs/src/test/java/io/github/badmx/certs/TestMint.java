package io.github.badmx.certs;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A mint whose clock stands still. */
final class TestMint {
  static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String HOST = "mx.badmx.test";

  private TestMint() {}

  static Mint create(String... names) {
    return new Mint(CLOCK, new SecureRandom(), List.of(names));
  }

  static CertPlan good() {
    return CertPlan.good(HOST);
  }
}
