package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlayTest {

  @Test
  void printsTheTranscriptLiveAndEndsAfterOneConnection() {
    Badmx play = Badmx.start("swaks", "play", "good/starttls", "--port", "0", "--once");
    Mailer.greetingOn(port(play));

    assertThat(play.exit()).isZero();

    assertThat(play.out())
        .contains("good/starttls: A good server")
        .contains("openssl s_client -starttls smtp -connect 127.0.0.1:")
        .containsPattern("#1 +[0-9]+ ms {2}\\. {2}plays good/starttls\n")
        .containsPattern("#1 +[0-9]+ ms {2}S {2}220 mx.badmx.test ")
        .containsPattern("#1 +[0-9]+ ms {2}C {2}QUIT\n");
  }

  @Test
  void showsHowToReachImplicitTls() {
    try (Badmx play = Badmx.start("swaks", "play", "good/implicit-tls", "--port", "0")) {
      assertThat(play.out()).contains("swaks --server 127.0.0.1:", "--tls-on-connect");
      assertThat(play.out()).doesNotContain("-starttls smtp");
    }
  }

  @Test
  void namesAllAddressesAsTheyWereAskedFor() {
    try (Badmx play =
        Badmx.start("swaks", "play", "good/starttls", "--port", "0", "--bind", "0.0.0.0")) {
      assertThat(play.out()).contains("Listens on 0.0.0.0:", "swaks --server 127.0.0.1:");
    }
  }

  @Test
  void saysWhichScenarioWasMeant() {
    Badmx play = Badmx.run("play", "certificate/expird");

    assertThat(play.exit()).isEqualTo(Exit.USAGE);
    assertThat(play.err())
        .isEqualTo(
            "badmx play: unknown scenario 'certificate/expird': did you mean"
                + " 'certificate/expired'? 'badmx list' shows them all\n");
  }

  private static int port(Badmx play) {
    Matcher at = Pattern.compile("Listens on 127.0.0.1:([0-9]+)").matcher(play.out());
    assertThat(at.find()).isTrue();
    return Integer.parseInt(at.group(1));
  }
}
