package io.github.badmx.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class BadMxExtensionTest {

  @Test
  void aTestGetsItsServerAndItsTrial() {
    assertThat(Run.of(Injected.class).passed()).isEqualTo(3);
  }

  @BadMxTest(host = "mx.example", names = "mail.example")
  static class Injected {

    @Test
    void theServerIsAsConfigured(BadMx mx) {
      byte[] leaf = mx.chain(Scenario.goodServer()).leaf();

      assertThat(new String(leaf, StandardCharsets.ISO_8859_1))
          .contains("mx.example", "mail.example");
    }

    @Test
    @Play("expired")
    void byAliasOrName(Trial trial) {
      assertThat(trial.scenario().name()).isEqualTo("certificate/expired");
      assertThat(trial.policy()).isEqualTo(Policy.VERIFIED);
    }

    @Test
    void onParameters(
        @Play("certificate/expired") Trial first,
        BadMx mx,
        @Play(value = "good/starttls", policy = Policy.ENCRYPT) Trial second) {
      assertThat(second.scenario().name()).isEqualTo("good/starttls");
      assertThat(second.policy()).isEqualTo(Policy.ENCRYPT);
      assertThat(second.port()).isNotEqualTo(first.port());
      assertThat(second.trust().pem()).isEqualTo(mx.trust().pem());
    }
  }

  @Test
  void theMethodsAroundATestGetTheTestsTrial() {
    assertThat(Run.of(JudgedAfterwards.class).failure())
        .contains("UNSAFE  certificate/expired played to a client that claims VERIFIED");
  }

  @BadMxTest
  static class JudgedAfterwards {

    private int port;

    @BeforeEach
    void remember(Trial trial) {
      port = trial.port();
    }

    @Test
    @Play("certificate/expired")
    void leaks(Trial trial) {
      assertThat(trial.port()).isEqualTo(port);
      Leaky.send(trial);
    }

    @AfterEach
    void judge(Trial trial) {
      assertThat(trial.port()).isEqualTo(port);
      trial.assertSafe();
    }
  }

  @Test
  void whatIsNotAskedForIsNotJudged() {
    assertThat(Run.of(NeverAsserts.class).passed()).isEqualTo(1);
  }

  @BadMxTest
  static class NeverAsserts {

    @Test
    @Play("certificate/expired")
    void leaks(Trial trial) {
      Leaky.send(trial);
    }
  }

  @Test
  void theFailureTellsTheStory() {
    String failure = Run.of(Asserts.class).failure();

    assertThat(failure)
        .contains("UNSAFE  certificate/expired played to a client that claims VERIFIED")
        .contains("should   refuse")
        .contains("session 1 sent MAIL FROM in clear")
        .contains("C  EHLO leaky.example")
        .contains("<-- unsafe");
  }

  @BadMxTest
  static class Asserts {

    @Test
    @Play("certificate/expired")
    void leaks(Trial trial) {
      Leaky.send(trial);

      trial.assertSafe();
    }
  }

  @Test
  void aTrialEndsWithItsTestAndTheServerWithItsClass() {
    assertThat(Run.of(Closed.class).passed()).isEqualTo(4);

    assertThat(Closed.PORTS).hasSize(4).allSatisfy(BadMxExtensionTest::awaitClosed);
    assertThat(Closed.ROOTS).hasSize(1);
    assertThat(Closed.SERVER_PORTS).hasSize(4).allSatisfy(BadMxExtensionTest::awaitClosed);
  }

  private static void awaitClosed(int port) {
    Awaitility.await().until(() -> isClosed(port));
  }

  private static boolean isClosed(int port) {
    try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !connected.isConnected();
    } catch (IOException refused) {
      return true;
    }
  }

  @BadMxTest
  static class Closed {

    static final Set<Integer> PORTS = new HashSet<>();
    static final Set<Integer> SERVER_PORTS = new HashSet<>();
    static final Set<String> ROOTS = new HashSet<>();

    @BeforeEach
    void earlierTrialsAreOver(BadMx mx) {
      ROOTS.add(mx.trust().pem());
      assertThat(PORTS).allSatisfy(BadMxExtensionTest::awaitClosed);
      assertThat(SERVER_PORTS).noneMatch(BadMxExtensionTest::isClosed);
      SERVER_PORTS.add(mx.play(Scenario.goodServer()).port());
    }

    @Test
    @Play("good/starttls")
    void onTheMethod(Trial trial) {
      PORTS.add(trial.port());
    }

    @Test
    void onAParameter(@Play("good/starttls") Trial trial) {
      PORTS.add(trial.port());
    }

    @ParameterizedTest
    @EveryScenario(name = {"good/starttls", "good/tls12"})
    void fromTheSource(Trial trial) {
      PORTS.add(trial.port());
    }
  }

  @Test
  void nestedClassesShareTheServerUnlessTheyHaveTheirOwn() {
    assertThat(Run.of(Outer.class).passed()).isEqualTo(3);

    assertThat(Outer.ROOTS).hasSize(2);
  }

  @BadMxTest
  static class Outer {

    static final Set<String> ROOTS = new HashSet<>();

    @Test
    void outer(BadMx mx) {
      ROOTS.add(mx.trust().pem());
    }

    @Nested
    class Shares {
      @Test
      void inner(BadMx mx) {
        ROOTS.add(mx.trust().pem());
      }
    }

    @Nested
    @BadMxTest(host = "mx.example")
    class HasItsOwn {
      @Test
      void inner(BadMx mx) {
        ROOTS.add(mx.trust().pem());
      }
    }
  }

  @Test
  void concurrentTestsDoNotSeeOneAnother() {
    assertThat(Run.concurrently(Concurrent.class).passed()).isEqualTo(4);

    assertThat(Concurrent.ROOTS).hasSize(1);
  }

  @BadMxTest
  static class Concurrent {

    static final Set<String> ROOTS = ConcurrentHashMap.newKeySet();
    private static final CyclicBarrier ALL = new CyclicBarrier(4);

    @ParameterizedTest
    @EveryScenario(
        name = {"certificate/expired", "certificate/wrong-name", "certificate/self-signed"})
    void fromTheSource(Trial trial, BadMx mx) throws Exception {
      seesItself(trial, mx);
    }

    @Test
    @Play("certificate/expired")
    void fromTheMethod(Trial trial, BadMx mx) throws Exception {
      seesItself(trial, mx);
    }

    private static void seesItself(Trial trial, BadMx mx) throws Exception {
      ROOTS.add(mx.trust().pem());
      String name = "client-of-" + trial.port() + ".example";
      ALL.await(30, TimeUnit.SECONDS);
      Leaky.send(trial, name);
      ALL.await(30, TimeUnit.SECONDS);

      assertThat(trial.verdict().sessions()).hasSize(1);
      assertThatThrownBy(trial::assertSafe).hasMessageContaining("EHLO " + name);
    }
  }
}
