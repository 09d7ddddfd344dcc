package io.github.badmx.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Python's smtplib as a client of a trial: verifying, or trusting whoever answers. */
final class Client {

  private static final String PROGRAM =
      """
      import smtplib, ssl, sys
      host, port, ca, verify = sys.argv[1:5]
      context = ssl.create_default_context(cafile=ca)
      if verify == "no":
          context.check_hostname = False
          context.verify_mode = ssl.CERT_NONE
      try:
          with smtplib.SMTP(host, int(port), timeout=20) as smtp:
              smtp.starttls(context=context)
              smtp.sendmail("a@client.test", ["b@badmx.test"], "Subject: hello\\r\\n\\r\\nhello\\r\\n")
              print("delivered")
      except (ssl.SSLError, smtplib.SMTPException, OSError) as e:
          print("failed:", e)
      """;

  private Client() {}

  /** What it says of sending a message to the trial. */
  static String send(Map<String, Object> trial, boolean verifies)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
    Path ca = Files.createTempFile("badmx-test-", ".pem");
    try {
      Files.writeString(ca, String.valueOf(trial.get("ca")));
      Process python =
          new ProcessBuilder(
                  "/usr/bin/python3",
                  "-c",
                  PROGRAM,
                  String.valueOf(trial.get("host")),
                  String.valueOf(trial.get("port")),
                  ca.toString(),
                  verifies ? "yes" : "no")
              .redirectErrorStream(true)
              .start();
      String said = new String(python.getInputStream().readAllBytes(), UTF_8);
      python.waitFor(20, TimeUnit.SECONDS);
      return said;
    } finally {
      Files.delete(ca);
    }
  }
}
