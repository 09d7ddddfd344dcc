package io.github.badmx.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The address to listen on. */
final class Bind {

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      converter = Converter.class,
      description = "Listen on this address instead of loopback; 0.0.0.0 is all of them.")
  private InetAddress address = InetAddress.getLoopbackAddress();

  InetAddress address() {
    return address;
  }

  /** A warning if strangers may connect; empty on loopback. */
  String warning() {
    if (address.isLoopbackAddress()) {
      return "";
    }
    return address.isAnyLocalAddress()
        ? "listens on all addresses: anyone who can reach this machine can connect"
        : "listens on %s: anyone who can reach that address can connect"
            .formatted(address.getHostAddress());
  }

  /** Where a client on this machine connects to. */
  String reachable() {
    return address.isAnyLocalAddress()
        ? InetAddress.getLoopbackAddress().getHostAddress()
        : address.getHostAddress();
  }

  static final class Converter implements ITypeConverter<InetAddress> {

    @Override
    public InetAddress convert(String text) {
      try {
        return InetAddress.getByName(text);
      } catch (UnknownHostException e) {
        throw new TypeConversionException(
            "'%s' is not an address: give one of this machine, or 0.0.0.0 for all".formatted(text));
      }
    }
  }
}
