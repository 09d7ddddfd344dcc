package io.github.badmx.smtp;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;

/**
 * A mail address as James can hold it, which knows ASCII only, and back: outside ASCII a letter
 * becomes its number in braces, a domain its A-label (RFC 6531 §3.3, RFC 5890 §2.3.2.1).
 */
final class Address {

  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7f]");
  private static final Pattern NUMBERED = Pattern.compile("\\{u([0-9a-f]{4})}");

  private Address() {}

  /** James's address for a text in which any letter may stand. */
  static MailAddress of(String text) throws AddressException {
    int at = text.lastIndexOf('@');
    if (at < 0 || !FOREIGN.matcher(text).find()) {
      return new MailAddress(text);
    }
    String local =
        FOREIGN
            .matcher(text.substring(0, at))
            .replaceAll(it -> "{u%04x}".formatted((int) it.group().charAt(0)));
    return new MailAddress(local + "@" + ascii(text.substring(at + 1)));
  }

  /** The address as the client gave it, but for the domain. */
  static String text(MailAddress address) {
    return NUMBERED
        .matcher(address.asString())
        .replaceAll(it -> Matcher.quoteReplacement("" + (char) Integer.parseInt(it.group(1), 16)));
  }

  private static String ascii(String domain) throws AddressException {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException e) {
      throw new AddressException("no such domain: " + e.getMessage());
    }
  }
}
