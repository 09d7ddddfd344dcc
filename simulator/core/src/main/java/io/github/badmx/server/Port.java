package io.github.badmx.server;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** A port number that is ours until it is closed. */
interface Port extends AutoCloseable {

  /** Where it is. */
  InetSocketAddress address();

  @Override
  void close();

  /** One that accepts connections. */
  static Port of(Channel channel) {
    return new Port() {
      @Override
      public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
      }

      @Override
      public void close() {
        channel.close().syncUninterruptibly();
      }
    };
  }
}
