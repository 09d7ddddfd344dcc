package io.github.badmx.certs;

/**
 * Any extension, known or not, its octets unchecked.
 *
 * @param oid the object identifier, dotted
 * @param critical whether a client that does not know it must reject
 * @param content the octets inside extnValue; in good certificates they are DER
 */
public record OtherExtension(String oid, boolean critical, Octets content) implements Extension {

  @Override
  public Octets value(KeyIdentifiers keys) {
    return content;
  }
}
