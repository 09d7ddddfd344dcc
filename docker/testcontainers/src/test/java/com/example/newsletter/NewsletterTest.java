package com.example.newsletter;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.badmx.testcontainers.BadMxContainer;
import io.github.badmx.testcontainers.ContainerTrial;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
class NewsletterTest {

  @Container static final BadMxContainer MX = new BadMxContainer();

  @Test
  void goesToNobodyWithAnExpiredCertificate() {
    try (ContainerTrial trial = MX.play("certificate/expired", "verified")) {
      trySend(careful(trial));

      trial.assertSafe();
    }
  }

  @Test
  void goesToAGoodServer() {
    try (ContainerTrial trial = MX.play("good/starttls", "verified")) {
      trySend(careful(trial));

      trial.assertDelivered();
    }
  }

  @Test
  void trustingEverybodyIsNoticed() {
    try (ContainerTrial trial = MX.play("certificate/expired", "verified")) {
      Properties careless = careful(trial);
      careless.remove("mail.smtp.ssl.socketFactory");
      careless.put("mail.smtp.ssl.trust", "*");

      trySend(careless);

      AssertionError story = assertThrows(AssertionError.class, trial::assertSafe);
      assertTrue(story.getMessage().contains("UNSAFE  certificate/expired"));
    }
  }

  private static Properties careful(ContainerTrial trial) {
    Properties smtp = new Properties();
    smtp.put("mail.smtp.host", trial.host());
    smtp.put("mail.smtp.port", Integer.toString(trial.port()));
    smtp.put("mail.smtp.timeout", "60000");
    smtp.put("mail.smtp.starttls.enable", "true");
    smtp.put("mail.smtp.starttls.required", "true");
    smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    smtp.put("mail.smtp.ssl.socketFactory", trial.sslContext().getSocketFactory());
    return smtp;
  }

  private static void trySend(Properties smtp) {
    try {
      MimeMessage newsletter = new MimeMessage(Session.getInstance(smtp));
      newsletter.setFrom(new InternetAddress("news@example.com"));
      newsletter.setRecipient(RecipientType.TO, new InternetAddress("you@badmx.test"));
      newsletter.setSubject("News");
      newsletter.setText("None today.");
      Transport.send(newsletter);
    } catch (MessagingException refused) {
      // the newsletter stays here, as it should
    }
  }
}
