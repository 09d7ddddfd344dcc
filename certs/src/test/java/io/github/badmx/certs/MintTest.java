package io.github.badmx.certs;

import static io.github.badmx.certs.TestMint.CLOCK;
import static io.github.badmx.certs.TestMint.NOW;
import static io.github.badmx.certs.TestMint.good;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MintTest {
  private final Mint mint = TestMint.create();

  @Test
  void makesAnEqualPlanOnlyOnce() {
    Chain first = mint.mint(good());
    Chain second = mint.mint(good());

    assertThat(second.sent()).usingRecursiveComparison().isEqualTo(first.sent());
    assertThat(second.privateKey()).isEqualTo(first.privateKey());
  }

  @Test
  void keepsTheIntermediateWhenTheLeafDiffers() {
    Chain good = mint.mint(good());
    Chain expired = mint.mint(good().withLeaf(leaf -> leaf.expired(ofDays(1))));

    assertThat(expired.leaf()).isNotEqualTo(good.leaf());
    assertThat(expired.privateKey()).isEqualTo(good.privateKey());
    assertThat(expired.sent().get(1)).isEqualTo(good.sent().get(1));
    assertThat(expired.root()).isEqualTo(mint.root());
  }

  @Test
  void makesShortLivedCertificatesAnewWhenTheClockMovesOn() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    Mint moving = new Mint(clock(now), new SecureRandom(), List.of());
    CertPlan plan =
        good()
            .withLeaf(
                leaf ->
                    leaf.withValidity(
                        leaf.validity().withNotAfter(new Validity.Offset(ofSeconds(30)))));
    Chain first = moving.mint(plan);

    now.set(NOW.plusSeconds(60));
    Chain second = moving.mint(plan);

    assertThat(second.leaf()).isNotEqualTo(first.leaf());
    assertThat(second.sent().get(1)).isEqualTo(first.sent().get(1));
    assertThat(second.privateKey()).isEqualTo(first.privateKey());
  }

  @Test
  void servesManyThreadsTheSameChain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<Octets>> task =
          () -> mint.mint(good()).sent().stream().map(Octets::of).toList();

      List<Future<List<Octets>>> chains =
          threads.invokeAll(Stream.generate(() -> task).limit(64).toList());

      assertThat(chains).extracting(Future::get).containsOnly(chains.get(0).get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void makesAnRsaKeyOncePerJvm() {
    CertPlan plan = good().withLeaf(leaf -> leaf.withKey(KeySpec.rsa(1024)));

    Chain here = mint.mint(plan);
    Chain there = TestMint.create().mint(plan);

    assertThat(there.privateKey()).isEqualTo(here.privateKey());
    assertThat(there.root()).isNotEqualTo(here.root());
  }

  @Test
  void touchesNothingGlobal() {
    List<String> providers = providers();
    Map<String, String> properties = securityProperties();

    Mint fresh = new Mint(CLOCK, new SecureRandom(), List.of("mail.example.com"));
    fresh.mint(good().withLeaf(leaf -> leaf.withKey(KeySpec.rsa(512)))).pkcs12("secret");

    assertThat(providers()).isEqualTo(providers);
    assertThat(securityProperties()).isEqualTo(properties);
  }

  private static List<String> providers() {
    return Arrays.stream(Security.getProviders()).map(Provider::getName).toList();
  }

  private static Map<String, String> securityProperties() {
    return Stream.of(
            "jdk.tls.disabledAlgorithms",
            "jdk.certpath.disabledAlgorithms",
            "jdk.jar.disabledAlgorithms",
            "keystore.type",
            "securerandom.source",
            "ssl.KeyManagerFactory.algorithm")
        .collect(Collectors.toMap(name -> name, name -> "" + Security.getProperty(name)));
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Objects.requireNonNull(now.get());
      }
    };
  }
}
