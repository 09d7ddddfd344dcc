package io.github.badmx.certs;

/**
 * One attribute of a distinguished name (RFC 5280 §4.1.2.4). The octets are not checked against the
 * string form, so a broken UTF8String can be asked for.
 *
 * @param oid the attribute type, such as {@code 2.5.4.3} for the common name
 * @param form the ASN.1 string type
 * @param value the octets of the string
 */
public record Rdn(String oid, Form form, Octets value) {

  /** A common name (CN) as UTF8String. */
  public static Rdn commonName(String value) {
    return new Rdn("2.5.4.3", Form.UTF8, Octets.utf8(value));
  }

  /** An organization (O) as UTF8String. */
  public static Rdn organization(String value) {
    return new Rdn("2.5.4.10", Form.UTF8, Octets.utf8(value));
  }

  /** A country (C) as PrintableString. */
  public static Rdn country(String twoLetters) {
    return new Rdn("2.5.4.6", Form.PRINTABLE, Octets.utf8(twoLetters));
  }

  /** The ASN.1 string types of a DirectoryString, and IA5String. */
  public enum Form {
    UTF8(0x0c),
    PRINTABLE(0x13),
    TELETEX(0x14),
    IA5(0x16),
    UNIVERSAL(0x1c),
    BMP(0x1e);

    private final byte tag;

    Form(int tag) {
      this.tag = (byte) tag;
    }

    byte tag() {
      return tag;
    }
  }
}
