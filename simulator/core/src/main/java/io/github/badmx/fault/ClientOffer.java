package io.github.badmx.fault;

import java.util.List;

/**
 * What a ClientHello is like, as far as a server may stumble over it.
 *
 * @param recordVersion the version in the header of its record, such as 0x0301
 * @param length its length with the header of the message, in octets
 * @param cipherSuites every suite and signal in it
 * @param extensions the type of every extension in it
 */
public record ClientOffer(
    int recordVersion, int length, List<Integer> cipherSuites, List<Integer> extensions) {

  public ClientOffer {
    cipherSuites = List.copyOf(cipherSuites);
    extensions = List.copyOf(extensions);
  }
}
