package io.github.badmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.Caller;
import io.github.badmx.scenario.Counting;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.ScenarioBuilder;
import io.github.badmx.session.Sessions;
import io.github.badmx.tls.TlsCredentials;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PeerTest {

  private final AtomicLong nanos = new AtomicLong(1_000);

  @Test
  void countsAllConnectionsTogether() throws UnknownHostException {
    Peer peer = peer(Counting.PER_PORT);

    peer.accepted(address(1));

    assertThat(peer.accepted(address(2)).number()).isEqualTo(2);
  }

  @Test
  void countsThoseOfEachClient() throws UnknownHostException {
    Peer peer = peer(Counting.PER_CLIENT);

    peer.accepted(address(1));

    assertThat(peer.accepted(address(2)).number()).isEqualTo(1);
    assertThat(peer.accepted(address(1)).number()).isEqualTo(2);
  }

  @Test
  void countsTogetherWhatIsTooManyToTellApart() throws UnknownHostException {
    Peer peer = peer(Counting.PER_CLIENT);
    for (int client = 0; client < Peer.MOST_CLIENTS; client++) {
      peer.accepted(address(client));
    }

    long stranger = peer.accepted(address(Peer.MOST_CLIENTS)).number();
    long nextStranger = peer.accepted(address(Peer.MOST_CLIENTS + 1)).number();

    assertThat(stranger).isEqualTo(1);
    assertThat(nextStranger).isEqualTo(2);
    assertThat(peer.accepted(address(5)).number()).isEqualTo(2);
  }

  @Test
  void knowsHowManyOthersAreThere() throws UnknownHostException {
    Peer peer = peer(Counting.PER_PORT);

    Caller first = peer.accepted(address(1));
    Caller second = peer.accepted(address(1));
    peer.ended();
    peer.ended();

    assertThat(first.others()).isEqualTo(0);
    assertThat(second.others()).isEqualTo(1);
    assertThat(peer.accepted(address(1)).others()).isEqualTo(0);
  }

  @Test
  void knowsHowLongAgoTheFirstOneCame() throws UnknownHostException {
    Peer peer = peer(Counting.PER_PORT);

    Caller first = peer.accepted(address(1));
    nanos.addAndGet(Duration.ofMinutes(7).toNanos());

    assertThat(first.since()).isZero();
    assertThat(peer.accepted(address(1)).since()).isEqualTo(Duration.ofMinutes(7));
  }

  private Peer peer(Counting counting) {
    Scenario scenario = new ScenarioBuilder().counting(counting).build();
    return new Peer(
        scenario,
        "mx.badmx.test",
        new Sessions(1),
        faults -> new Minting.Order(PeerTest::nothing, task -> {}),
        nanos::get);
  }

  private static TlsCredentials nothing() {
    throw new AssertionError("nobody starts TLS here");
  }

  private static InetAddress address(int number) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {10, 0, (byte) (number >> 8), (byte) number});
  }
}
