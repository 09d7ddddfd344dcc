package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.control.FreePort;
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
          run -- true               @ badmx run: missing required option: '--policy=P'; see 'badmx run --help'
          run --policy verifed -- true              @ badmx run: invalid value for option '--policy': unknown policy 'verifed': did you mean 'verified'?; see 'badmx run --help'
          run --policy verified --shard 3/2 -- true @ badmx run: invalid value for option '--shard': '3/2' is no part: 2/5 is the second of five, 1/5 the first; see 'badmx run --help'
          run --policy verified --shard x -- true   @ badmx run: invalid value for option '--shard': 'x' is no part: 2/5 is the second of five, 1/5 the first; see 'badmx run --help'
          run --policy verified --timeout 0s -- true @ badmx run: invalid value for option '--timeout': '0s' is not between 1ms and 1d; see 'badmx run --help'
          run --policy verified --settle 5 -- true  @ badmx run: invalid value for option '--settle': '5' is not a duration such as 250ms, 30s or 1d; see 'badmx run --help'
          run --policy verified --jobs 0 -- true    @ badmx run: --jobs 0: 1 to 256
          run --policy verified -- true {hots}      @ badmx run: unknown placeholder {hots}: did you mean {host}?
          run --policy verified -- true {x}         @ badmx run: unknown placeholder {x}: there are {ca} {domain} {host} {mode} {name} {port} {scenario}
          run --policy verified -- no-such-program  @ badmx run: command not found: 'no-such-program' is no program that this user may run
          run --policy verified --baseline no-such.yaml -- true @ badmx run: cannot read no-such.yaml: no such file or folder; --write-baseline makes it
          run --policy verified --junit no/such.xml -- true @ badmx run: cannot write no/such.xml: no such folder
          report no-such.json       @ badmx report: cannot read no-such.json: no such file or folder
          report                    @ badmx report: missing required parameter: 'FILE.json'; see 'badmx report --help'
          serve --names a/b         @ badmx serve: --names 'a/b': neither a host name nor an address; several stand between commas
          """)
  void saysInOneLineWhatIsWrong(String words, String complaint) {
    Badmx badmx = Badmx.run(words.split(" ", -1));

    assertThat(badmx.err()).isEqualTo(complaint + "\n");
    assertThat(badmx.exit()).isEqualTo(Exit.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "play",
        "run",
        "report",
        "list",
        "show",
        "check",
        "ca",
        "certs",
        "ready",
        "completion"
      })
  void explainsEveryVerb(String verb) {
    Badmx help = Badmx.run(verb, "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith("Usage: badmx " + verb + " ");
    assertThat(Badmx.run().out()).contains("\n  " + verb + " ");
  }

  @Test
  void asksForACommand() {
    Badmx run = Badmx.run("run", "--policy", "verified");

    assertThat(run.err())
        .isEqualTo(
            "badmx run: no command: put the client behind '--', as in"
                + " '-- swaks --server {host}:{port} --tls --to you@{domain}'\n");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void completesTheCommandLine() {
    assertThat(Badmx.run("completion").out()).contains("--base-port", "complete -F");
  }

  @Test
  void saysWhenNoServerIsReady() {
    int port = FreePort.number();

    Badmx ready = Badmx.run("ready", "--port", Integer.toString(port));

    assertThat(ready.exit()).isEqualTo(Exit.NO);
    assertThat(ready.err()).startsWith("badmx ready: no server is ready on 127.0.0.1:" + port);
  }
}
