package io.github.badmx.judge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** What {@link JsseClient} runs in a JVM of its own. */
final class JsseMain {

  private static final int READ_TIMEOUT_MILLIS = 10_000;

  private JsseMain() {}

  public static void main(String[] args) {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
      plain.setSoTimeout(READ_TIMEOUT_MILLIS);
      if (Boolean.parseBoolean(args[1])) {
        startTls(plain);
      }
      talk(secure(plain, args));
    } catch (Exception e) {
      System.out.println("FAILED");
      for (Throwable t = e; t != null; t = t.getCause()) {
        System.out.println(t);
      }
      System.exit(1);
    }
  }

  private static void startTls(Socket socket) throws IOException {
    reply(socket);
    say(socket, "EHLO jsse.test");
    reply(socket);
    say(socket, "STARTTLS");
    reply(socket);
  }

  private static SSLSocket secure(Socket plain, String[] args)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust(args[4]), null);
    String host = args[5];
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    if (!args[2].isEmpty()) {
      parameters.setProtocols(args[2].split(","));
    }
    parameters.setCipherSuites(
        args[3].isEmpty() ? socket.getSupportedCipherSuites() : args[3].split(","));
    if (!host.isEmpty()) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    socket.setSSLParameters(parameters);
    return socket;
  }

  private static void talk(SSLSocket socket) throws IOException {
    socket.startHandshake();
    System.out.println(
        "SECURED "
            + socket.getSession().getProtocol()
            + " "
            + socket.getSession().getCipherSuite());
    say(socket, "EHLO jsse.test");
    System.out.println("READ " + reply(socket));
    socket.close();
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Reads octet by octet: what follows the reply to STARTTLS belongs to TLS. */
  private static String reply(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    while (true) {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the server hung up");
        }
        line.append((char) c);
      }
      if (line.length() < 4 || line.charAt(3) != '-') {
        return line.toString().trim();
      }
    }
  }

  private static TrustManager[] trust(String roots) throws IOException, GeneralSecurityException {
    if (roots.isEmpty()) {
      return new TrustManager[] {new Anybody()};
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(Path.of(roots))) {
      for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("root" + store.size(), root);
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
