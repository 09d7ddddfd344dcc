package io.github.badmx.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Spring's JavaMailSender, told to insist on TLS with a verified name. */
public final class SpringMail implements Mailer {

  private static final String MILLIS = "3000";

  @Override
  public void send(String host, int port, Path ca) throws IOException, GeneralSecurityException {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(port);
    Properties settings = sender.getJavaMailProperties();
    settings.put("mail.smtp.localhost", "client.test");
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.starttls.required", "true");
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.ssl.socketFactory", Trusting.only(ca).getSocketFactory());
    settings.put("mail.smtp.connectiontimeout", MILLIS);
    settings.put("mail.smtp.timeout", MILLIS);
    settings.put("mail.smtp.writetimeout", MILLIS);
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom("me@badmx.test");
    message.setTo("you@badmx.test");
    message.setSubject("Hello");
    message.setText("Hello");
    sender.send(message);
  }

  /** {@code SpringMail HOST PORT CA}. */
  public static void main(String... args) throws IOException, GeneralSecurityException {
    new SpringMail().send(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
  }
}
