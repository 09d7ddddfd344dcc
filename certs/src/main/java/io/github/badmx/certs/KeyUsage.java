package io.github.badmx.certs;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the key may do (RFC 5280 §4.2.1.3).
 *
 * @param bits the bits that are set
 */
public record KeyUsage(Set<Bit> bits) implements Extension {

  public KeyUsage {
    bits =
        Collections.unmodifiableSet(
            bits.isEmpty() ? EnumSet.noneOf(Bit.class) : EnumSet.copyOf(bits));
  }

  /** These bits. */
  public static KeyUsage of(Bit... bits) {
    return new KeyUsage(Set.of(bits));
  }

  /** What an authority needs. */
  public static KeyUsage authority() {
    return of(Bit.KEY_CERT_SIGN, Bit.CRL_SIGN);
  }

  /** What a TLS server needs: an RSA key may also be encrypted to, others must not say so. */
  public static KeyUsage server(KeySpec key) {
    return key.kind() == KeyKind.RSA
        ? of(Bit.DIGITAL_SIGNATURE, Bit.KEY_ENCIPHERMENT)
        : of(Bit.DIGITAL_SIGNATURE);
  }

  @Override
  public String oid() {
    return "2.5.29.15";
  }

  @Override
  public boolean critical() {
    return true;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    int usage = bits.stream().mapToInt(bit -> bit.mask).sum();
    return Der.of(new org.bouncycastle.asn1.x509.KeyUsage(usage));
  }

  /** The bits of keyUsage. */
  public enum Bit {
    DIGITAL_SIGNATURE(0x80),
    NON_REPUDIATION(0x40),
    KEY_ENCIPHERMENT(0x20),
    DATA_ENCIPHERMENT(0x10),
    KEY_AGREEMENT(0x08),
    KEY_CERT_SIGN(0x04),
    CRL_SIGN(0x02),
    ENCIPHER_ONLY(0x01),
    DECIPHER_ONLY(0x8000);

    private final int mask;

    Bit(int mask) {
      this.mask = mask;
    }
  }
}
