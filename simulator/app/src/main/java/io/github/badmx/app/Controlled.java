package io.github.badmx.app;

import io.github.badmx.BadMx;
import io.github.badmx.control.Control;
import io.github.badmx.control.EventStreams;
import io.github.badmx.control.Limits;
import io.github.badmx.control.Listeners;
import io.github.badmx.control.PortRange;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the control API is served. */
final class Controlled {

  private static final int PORT = 8_025;

  @Option(
      names = "--control",
      paramLabel = "PORT",
      description = "Serve the control API here (8025; free with --base-port 0); 0 is free, too.")
  private @Nullable Integer port;

  @Option(
      names = "--control-host",
      paramLabel = "HOST",
      split = ",",
      description =
          "What clients of the control API may call this machine, besides localhost, its "
              + "addresses and --names: such as its name in a container network.")
  private List<String> hosts = List.of();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:BADMX_TOKEN}",
      description =
          "What clients of the control API must show: 'Authorization: Bearer TOKEN'; also read "
              + "from BADMX_TOKEN.")
  private @Nullable String token;

  @Option(
      names = "--trial-ports",
      paramLabel = "FROM-TO",
      converter = Converter.class,
      description =
          "The ports of trials that the control API starts, such as 26800-26899, so that a "
              + "container can publish them; free ones if left out.")
  private PortRange trialPorts = PortRange.FREE;

  /**
   * What was asked for.
   *
   * @param names what the certificates are for
   * @param free whether a port that is free will do
   */
  Control.Settings settings(InetAddress bind, List<String> names, boolean free) {
    int wanted = port != null ? port : free ? 0 : PORT;
    if (wanted < 0 || wanted > 65_535) {
      throw new Complaint("--control %d: there is no such port; 0 to 65535".formatted(wanted));
    }
    return new Control.Settings(
        bind,
        wanted,
        Stream.concat(names.stream(), hosts.stream()).toList(),
        token == null || token.isEmpty() ? null : token,
        trialPorts,
        Limits.DEFAULT);
  }

  Control start(
      Control.Settings settings,
      BadMx mx,
      Catalogue catalogue,
      Listeners listeners,
      EventStreams streams) {
    try {
      return Control.start(settings, mx, catalogue, listeners, streams);
    } catch (IOException e) {
      throw new Complaint(
          "cannot serve the control API on %s:%d: %s (--control takes another port)"
              .formatted(settings.address().getHostAddress(), settings.port(), Reason.of(e)),
          e);
    }
  }

  static final class Converter implements ITypeConverter<PortRange> {

    @Override
    public PortRange convert(String text) {
      try {
        return PortRange.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
