package io.github.badmx.examples;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;

/** Jakarta Mail (Angus) as it is mostly set up: STARTTLS is enabled, and that is all. */
public final class JakartaMailByDefault implements Mailer {

  private static final String MILLIS = "3000";

  @Override
  public void send(String host, int port, Path ca)
      throws IOException, GeneralSecurityException, MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", Integer.toString(port));
    settings.put("mail.smtp.localhost", "client.test");
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.ssl.socketFactory", Trusting.only(ca).getSocketFactory());
    settings.put("mail.smtp.connectiontimeout", MILLIS);
    settings.put("mail.smtp.timeout", MILLIS);
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("me@badmx.test"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("you@badmx.test"));
    message.setSubject("Hello");
    message.setText("Hello");
    Transport.send(message);
  }

  /** {@code JakartaMailByDefault HOST PORT CA}. */
  public static void main(String... args) throws Exception {
    new JakartaMailByDefault().send(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
  }
}
