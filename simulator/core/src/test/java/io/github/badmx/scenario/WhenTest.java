package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2,    127.0.0.2,   true",
    "127.0.0.2,    127.0.0.1,   false",
    "127.0.0.0/30, 127.0.0.3,   true",
    "127.0.0.0/30, 127.0.0.4,   false",
    "0.0.0.0/0,    192.0.2.1,   true",
    "::/0,         2001:db8::1, true",
    "::/0,         127.0.0.1,   false",
    "2001:db8::/33, 2001:db8:8000::1, false",
  })
  void fitsAnAddress(String prefix, String address, boolean fits) throws UnknownHostException {
    When when = client(prefix);

    assertThat(when.holds(from(address))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "mx.example,   MX.Example,       true",
    "mx.example,   mx.example.org,   false",
    "*.example,    a.b.example,      true",
    "*.example,    example,          false",
    "a*b*c,        a-b-b-c,          true",
    "a*a,          a,                false",
    "*,            whatever,         true",
    "bulk*@*.test, bulk7@badmx.test, true",
  })
  void fitsWhatTheClientSays(String pattern, String said, boolean fits) {
    When ehlo = new When(List.of(), List.of(pattern), List.of(), 100, 1, Duration.ZERO, null, 0);
    When rcpt = new When(List.of(), List.of(), List.of(pattern), 100, 1, Duration.ZERO, null, 0);

    assertThat(ehlo.holds(Caller.number(1).saidEhlo(said))).isEqualTo(fits);
    assertThat(rcpt.holds(Caller.number(1).namedRecipient(said))).isEqualTo(fits);
    assertThat(ehlo.holds(Caller.number(1))).isFalse();
  }

  @Test
  void drawsTheSameConnectionsFromTheSameSeedForEver() {
    assertThat(drawn(30, 7, 20)).containsExactly(1L, 4L, 5L, 7L, 8L, 13L, 14L);
    assertThat(drawn(30, 8, 20)).isNotEqualTo(drawn(30, 7, 20));
  }

  @Test
  void drawsAsManyAsItSays() {
    assertThat(drawn(30, 7, 10_000)).hasSizeBetween(2_800, 3_200);
    assertThat(drawn(0, 7, 1_000)).isEmpty();
    assertThat(drawn(100, 7, 1_000)).hasSize(1_000);
  }

  @Test
  void isTrueBetweenTwoTimes() {
    When when =
        new When(
            List.of(),
            List.of(),
            List.of(),
            100,
            1,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            0);

    assertThat(LongStream.of(0, 9, 10, 19, 20, 99).filter(it -> when.holds(since(it))))
        .containsExactly(10L, 19L);
  }

  @Test
  void countsTheOthers() {
    When when = new When(List.of(), List.of(), List.of(), 100, 1, Duration.ZERO, null, 2);

    assertThat(LongStream.range(0, 4).filter(it -> when.holds(beside(it)))).containsExactly(2L, 3L);
  }

  @Test
  void saysWhatItAsksFor() {
    When when =
        new When(
            List.of("::/0"),
            List.of("a"),
            List.of("b@c"),
            30,
            7,
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            2);

    assertThat(when.text())
        .isEqualTo(
            "client ::/0, EHLO a, recipient b@c, 30 of 100 by seed 7, after 10s, until 60s,"
                + " beside 2 others");
    assertThat(When.ALWAYS.text()).isEqualTo("always");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client("localhost"))
        .withMessageContaining("'localhost' is no address");
    assertThatIllegalArgumentException().isThrownBy(() -> client("127.0.0.1/33"));
    assertThatIllegalArgumentException().isThrownBy(() -> client("999.0.0.1"));
  }

  private static When client(String prefix) {
    return new When(List.of(prefix), List.of(), List.of(), 100, 1, Duration.ZERO, null, 0);
  }

  private static List<Long> drawn(int percent, int seed, long of) {
    When when = new When(List.of(), List.of(), List.of(), percent, seed, Duration.ZERO, null, 0);
    return LongStream.rangeClosed(1, of)
        .filter(number -> when.holds(Caller.number(number)))
        .boxed()
        .toList();
  }

  private static Caller from(String address) throws UnknownHostException {
    return new Caller(1, InetAddress.getByName(address), 0, Duration.ZERO, null, null);
  }

  private static Caller since(long seconds) {
    return new Caller(1, null, 0, Duration.ofSeconds(seconds), null, null);
  }

  private static Caller beside(long others) {
    return new Caller(1, null, others, Duration.ZERO, null, null);
  }
}
