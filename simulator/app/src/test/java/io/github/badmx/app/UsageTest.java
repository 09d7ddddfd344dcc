package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          serv                      @ badmx: unknown word 'serv': did you mean 'serve'?; see 'badmx --help'
          serve --scenari x         @ badmx serve: unknown option '--scenari': did you mean '--scenario'?; see 'badmx serve --help'
          list foo                  @ badmx list: invalid value for positional parameter at index 0 (scenarios|faults): expected one of [scenarios, faults] (case-insensitive) but was 'foo'; see 'badmx list --help'
          show                      @ badmx show: missing required parameter: 'NAME'; see 'badmx show --help'
          ready --port 0            @ badmx ready: --port 0: there is no such port; 1 to 65535
          play 2 --port 99999       @ badmx play: --port 99999: there is no such port; 0 to 65535
          list --file no-such       @ badmx list: --file no-such: no such file or folder
          serve --names a/b         @ badmx serve: --names 'a/b': neither a host name nor an address; several stand between commas
          """)
  void saysInOneLineWhatIsWrong(String words, String complaint) {
    Badmx badmx = Badmx.run(words.split(" ", -1));

    assertThat(badmx.err()).isEqualTo(complaint + "\n");
    assertThat(badmx.exit()).isEqualTo(Exit.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "play", "list", "show", "check", "ca", "certs", "ready", "completion"})
  void explainsEveryVerb(String verb) {
    Badmx help = Badmx.run(verb, "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith("Usage: badmx " + verb + " ");
    assertThat(Badmx.run().out()).contains("\n  " + verb + " ");
  }

  @Test
  void completesTheCommandLine() {
    assertThat(Badmx.run("completion").out()).contains("--base-port", "complete -F");
  }

  @Test
  void saysWhenNoServerIsReady() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }

    Badmx ready = Badmx.run("ready", "--port", Integer.toString(port));

    assertThat(ready.exit()).isEqualTo(Exit.NO);
    assertThat(ready.err()).startsWith("badmx ready: no server is ready on 127.0.0.1:" + port);
  }
}
