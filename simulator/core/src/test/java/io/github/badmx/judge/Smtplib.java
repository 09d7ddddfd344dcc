package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code smtplib}, the mail client of many a script. */
public final class Smtplib {

  private static final String SCRIPT =
      """
      import smtplib, ssl, sys

      host, port, tls, limit, ca, message = sys.argv[1:7]
      more = dict(word.split("=", 1) for word in sys.argv[7:])
      name = more.get("ehlo")
      source = (more["from"], 0) if "from" in more else None
      context = ssl.create_default_context(cafile=ca or None)
      if not ca:
          context.check_hostname = False
          context.verify_mode = ssl.CERT_NONE
      content = b"Subject: proof\\r\\n\\r\\nA mail.\\r\\n"
      if message:
          with open(message, "rb") as file:
              content = file.read()
      content += b"0123456789\\r\\n" * (int(more.get("size", 0)) // 12)
      try:
          if tls == "implicit":
              client = smtplib.SMTP_SSL(
                  host, int(port), name, timeout=float(limit), source_address=source,
                  context=context)
          else:
              client = smtplib.SMTP(
                  host, int(port), name, timeout=float(limit), source_address=source)
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
          for _ in range(int(more.get("messages", 1))):
              client.sendmail("a@python.test", [more.get("to", "b@badmx.test")], content)
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
    return send("127.0.0.1", port, tls, limitSeconds, roots, message, List.of());
  }

  /**
   * Sends messages to {@code b@badmx.test}, or as {@code more} has it.
   *
   * @param more {@code from=ADDRESS} to connect from, {@code ehlo=NAME}, {@code to=RECIPIENT},
   *     {@code size=OCTETS} to add, {@code messages=COUNT} over one connection
   */
  public static Output send(
      String host,
      int port,
      String tls,
      String limitSeconds,
      String roots,
      String message,
      List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("-c", SCRIPT, host, "" + port, tls));
    arguments.addAll(List.of(limitSeconds, roots, message));
    arguments.addAll(more);
    return Program.named("python3").run(arguments);
  }
}
