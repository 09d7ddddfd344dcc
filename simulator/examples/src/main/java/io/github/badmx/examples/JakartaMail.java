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

/** Jakarta Mail (Angus) that sends a mail inside TLS to a server that it knows, or not at all. */
public final class JakartaMail implements Mailer {

  private static final String MILLIS = "3000";

  @Override
  public void send(String host, int port, Path ca)
      throws IOException, GeneralSecurityException, MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", Integer.toString(port));
    settings.put("mail.smtp.localhost", "client.test");
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.starttls.required", "true");
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.ssl.socketFactory", Trusting.only(ca).getSocketFactory());
    settings.put("mail.smtp.connectiontimeout", MILLIS);
    settings.put("mail.smtp.timeout", MILLIS);
    settings.put("mail.smtp.writetimeout", MILLIS);
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("me@badmx.test"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("you@badmx.test"));
    message.setSubject("Hello");
    message.setText("Hello");
    Transport.send(message);
  }

  /** {@code JakartaMail HOST PORT CA}. */
  public static void main(String... args) throws Exception {
    new JakartaMail().send(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
  }
}
