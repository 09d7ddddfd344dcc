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

      def secure(client):
          client.starttls(context=context)
          client.ehlo()

      def twice(client):
          secure(client)
          print("offered again" if client.has_extn("starttls") else "not offered again")
          print("answer", *client.docmd("STARTTLS"))

      def forgets(client):
          client.starttls(context=context)
          print("MAIL before EHLO", *client.docmd("MAIL", "FROM:<a@python.test>"))
          client.rset()

      def injects(client):
          client.ehlo()
          client.send(b"STARTTLS\\r\\nNOOP\\r\\n")
          client.getreply()
          client.sock = context.wrap_socket(client.sock, server_hostname=client._host)
          client.file = None
          first = client.docmd("EHLO", "python.test")
          print("first answer inside TLS", *first)
          if b"OK" in first[1]:
              client.getreply()
          client.ehlo()

      def goes_on(client):
          clear = client.sock.dup()
          try:
              client.starttls(context=context)
          except ssl.SSLError as e:
              clear.sendall(b"NOOP\\r\\n")
              answer = clear.recv(100).decode().strip()
              print("after", e.reason, "in clear", answer or "nothing")
              raise

      def compares(client):
          client.ehlo()
          before = client.esmtp_features
          secure(client)
          print("gone inside TLS:", *sorted(before.keys() - client.esmtp_features.keys()))

      def counts(client):
          code, text = client.ehlo()
          lines = text.split(b"\\n")
          print("answer to EHLO", code, len(lines), "lines, the longest", max(map(len, lines)))
          print(text[:40])

      def helo(client):
          client.ehlo()
          answer = client.helo()[1].decode().split()
          if "STARTTLS" in answer and not client.has_extn("starttls"):
              print("STARTTLS for HELO only")

      def starts_only(client):
          client.ehlo()
          print("answer", *client.docmd("STARTTLS"))

      def resets(client):
          secure(client)
          print("answer to RSET", *client.rset())

      def chunks(client):
          secure(client)
          client.mail("a@python.test")
          client.rcpt("b@badmx.test")
          client.send(b"BDAT 5\\r\\nhel\\r\\nBDAT 2 LAST\\r\\n\\r\\n")
          print("answer to BDAT", *client.getreply())
          print("answer to the last", *client.getreply())

      def requires_tls(client):
          secure(client)
          if not client.has_extn("requiretls"):
              print("REQUIRETLS is not offered")
          print("answer", *client.mail("a@python.test", ["REQUIRETLS"]))
          client.rset()

      SPECIAL = {
          "twice": twice, "forgets": forgets, "injects": injects, "goes-on": goes_on,
          "compares": compares, "counts": counts, "helo": helo, "starts-only": starts_only, "resets": resets,
          "chunks": chunks, "requires-tls": requires_tls}

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
          if tls in SPECIAL:
              SPECIAL[tls](client)
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
   * @param tls {@code clear}, {@code starttls}, {@code implicit}, {@code starttls-san}: the common
   *     name does not count (RFC 9525 §2); or first one of these, and what came of it printed:
   *     <ul>
   *       <li>{@code twice}: STARTTLS again inside TLS
   *       <li>{@code forgets}: MAIL inside TLS without EHLO
   *       <li>{@code injects}: NOOP pipelined behind STARTTLS
   *       <li>{@code goes-on}: NOOP in clear once the handshake has failed
   *       <li>{@code compares}: the EHLO keywords before TLS and inside it
   *       <li>{@code counts}: how many lines EHLO is answered with, and the longest
   *       <li>{@code helo}: whether HELO offers what EHLO does not
   *       <li>{@code starts-only}: STARTTLS, whether offered or not, and no TLS behind it
   *       <li>{@code resets}: RSET inside TLS
   *       <li>{@code chunks}: a message with BDAT inside TLS
   *       <li>{@code requires-tls}: a sender with REQUIRETLS inside TLS
   *     </ul>
   *
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
