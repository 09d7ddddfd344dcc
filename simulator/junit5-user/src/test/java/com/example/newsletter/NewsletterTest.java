package com.example.newsletter;

import static io.github.badmx.scenario.Policy.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.badmx.Trial;
import io.github.badmx.junit5.BadMxTest;
import io.github.badmx.junit5.EveryScenario;
import io.github.badmx.junit5.Play;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@BadMxTest
class NewsletterTest {

  @ParameterizedTest
  @EveryScenario(group = "certificate", policy = VERIFIED)
  void goesToNobodyWithABadCertificate(Trial trial) {
    trySend(careful(trial));
    trySend(careful(trial)); // some peers change from one connection to the next

    trial.assertSafe();
  }

  @Test
  @Play("good/starttls")
  void goesToAGoodServer(Trial trial) {
    trySend(careful(trial));

    trial.assertDelivered();
  }

  @Test
  @Play("certificate/expired")
  void trustingEverybodyIsNoticed(Trial trial) {
    Properties careless = careful(trial);
    careless.remove("mail.smtp.ssl.socketFactory");
    careless.put("mail.smtp.ssl.trust", "*");

    trySend(careless);

    AssertionError story = assertThrows(AssertionError.class, trial::assertSafe);
    assertTrue(story.getMessage().contains("UNSAFE  certificate/expired"));
  }

  private static Properties careful(Trial trial) {
    Properties smtp = new Properties();
    smtp.put("mail.smtp.host", "localhost");
    smtp.put("mail.smtp.port", Integer.toString(trial.port()));
    smtp.put("mail.smtp.timeout", "60000");
    smtp.put("mail.smtp.starttls.enable", "true");
    smtp.put("mail.smtp.starttls.required", "true");
    smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    smtp.put("mail.smtp.ssl.socketFactory", trial.trust().sslContext().getSocketFactory());
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
