package io.github.badmx.control;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages of others out: a page that has its own name point at this machine (DNS rebinding)
 * is given away by {@code Host}, one that posts a form by {@code Origin} and {@code Content-Type}.
 */
final class Gate {

  private static final List<String> TYPES =
      List.of("application/json", "application/yaml", "application/x-yaml", "text/yaml");

  private static final Set<String> HEALTH = Set.of("/livez", "/readyz");

  private final Set<String> names = new HashSet<>(Set.of("localhost"));
  private final byte @Nullable [] token;

  /**
   * @param names what the server may be called, besides localhost and its addresses
   * @param token what a client must show; null if none is asked for
   */
  Gate(List<String> names, @Nullable String token) {
    names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    this.token = token == null ? null : digest(token);
  }

  /**
   * Lets a request pass.
   *
   * @throws Problem if it does not
   */
  void check(Request request) {
    String host = request.header("host");
    if (host == null || !known(request)) {
      throw new Problem(
          403,
          "this server is not called '%s': serve --control-host NAME lets it be"
              .formatted(host == null ? "" : host));
    }
    String origin = request.header("origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
      throw new Problem(403, "pages of '%s' may not use this server".formatted(origin));
    }
    checkToken(request);
    checkType(request);
  }

  private boolean known(Request request) {
    String name = hostName(request);
    InetAddress literal = NetUtil.createInetAddressFromIpAddressString(name);
    return literal == null
        ? names.contains(name)
        : literal.isLoopbackAddress() || literal.equals(request.local()) || names.contains(name);
  }

  /** The name in {@code Host}, without port and brackets, in lower case. */
  static String hostName(Request request) {
    String host = request.headers().getOrDefault("host", "").toLowerCase(Locale.ROOT);
    return host.replaceFirst(":\\d*$", "").replaceFirst("^\\[(.*)]$", "$1");
  }

  private void checkToken(Request request) {
    if (token == null || HEALTH.contains(request.path())) {
      return;
    }
    String shown = request.headers().getOrDefault("authorization", "");
    String bearer = shown.replaceFirst("(?i)^bearer +", "");
    if (bearer.equals(shown) || !MessageDigest.isEqual(token, digest(bearer))) {
      throw new Problem(401, "show the token that serve was given: Authorization: Bearer TOKEN")
          .header("WWW-Authenticate", "Bearer realm=\"badmx\"");
    }
  }

  private static void checkType(Request request) {
    boolean named = request.headers().containsKey("content-type");
    if ((request.body().hasRemaining() || named) && !TYPES.contains(request.type())) {
      throw new Problem(
          415,
          "a body is application/json or application/yaml, not '%s'".formatted(request.type()));
    }
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
