package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import java.math.BigInteger;

/**
 * A leaf with this serial number.
 *
 * @param serial hexadecimal, with a minus where it is negative
 */
@Lie(
    value = "The certificate has a serial number that it must not have",
    source = "RFC 5280 §4.1.2.2",
    reported = ResultType.VALIDATION_FAILURE)
public record Numbered(@About("hexadecimal, such as 00 or -01") String serial)
    implements CertificateFault {

  public Numbered {
    if (!serial.matches("-?[0-9A-Fa-f]{1,128}")) {
      throw new IllegalArgumentException(
          "'serial' is '%s': write it in hexadecimal, such as 00 or -01".formatted(serial));
    }
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(leaf -> leaf.withSerial(new BigInteger(serial, 16)));
  }
}
