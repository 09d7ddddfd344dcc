package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code smtplib}, the mail client of many a script. */
public final class Smtplib {

  private static final String SCRIPT =
      """
      import smtplib, ssl, sys

      port, tls, limit, ca, message = sys.argv[1:6]
      context = ssl.create_default_context(cafile=ca or None)
      if not ca:
          context.check_hostname = False
          context.verify_mode = ssl.CERT_NONE
      content = b"Subject: proof\\r\\n\\r\\nA mail.\\r\\n"
      if message:
          with open(message, "rb") as file:
              content = file.read()
      try:
          if tls == "implicit":
              client = smtplib.SMTP_SSL(
                  "127.0.0.1", int(port), timeout=float(limit), context=context)
          else:
              client = smtplib.SMTP("127.0.0.1", int(port), timeout=float(limit))
              client._host = "mx.badmx.test"
          if tls == "starttls-san":
              context.hostname_checks_common_name = False
          if tls.startswith("starttls"):
              client.starttls(context=context)
          if tls == "twice":
              client.starttls(context=context)
              client.ehlo()
              print("offered again" if client.has_extn("starttls") else "not offered again")
              print("answer", *client.docmd("STARTTLS"))
          client.sendmail("a@python.test", ["b@badmx.test"], content)
          print("DELIVERED")
          client.quit()
      except Exception as e:
          print("FAILED", type(e).__name__, e)
          sys.exit(1)
      """;

  private Smtplib() {}

  /**
   * Sends a message to {@code b@badmx.test}.
   *
   * @param tls {@code clear}, {@code starttls}, {@code implicit}, {@code twice}: STARTTLS again
   *     inside TLS, or {@code starttls-san}: the common name does not count (RFC 9525 §2)
   * @param limitSeconds how long it waits for an answer
   * @param roots a PEM file of roots that vouch for {@code mx.badmx.test}; empty to trust anybody
   * @param message a file with the whole message; empty for a short one
   */
  public static Output send(
      int port, String tls, String limitSeconds, String roots, String message) {
    List<String> arguments = new ArrayList<>(List.of("-c", SCRIPT, "" + port, tls, limitSeconds));
    arguments.add(roots);
    arguments.add(message);
    return Program.named("python3").run(arguments);
  }
}
