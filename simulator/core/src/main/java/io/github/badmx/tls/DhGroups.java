package io.github.badmx.tls;

import java.math.BigInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.tls.crypto.DHGroup;
import org.bouncycastle.tls.crypto.TlsDHConfig;

/** The finite-field groups of DHE and DH_anon before TLS 1.3, by size. */
final class DhGroups {

  /** Safe primes of our own: nobody ever standardised one so small. */
  private static final String SAFE_PRIME_480 =
      "D3AB3323986544F05FE121129E1B9049BDAD92159F171DC502A254B36FFD87E5"
          + "48218DC04FF3D7C476564963C3A240CEA79633A85618F299FF6D0CEF";

  private static final String SAFE_PRIME_512 =
      "F26705CE931600FF71F36B34FAB5D6E3665F0CE6AB9385B4E16D9E42F4795BDE"
          + "6164BE266FC9808F6BA701CB38AD88860BA518EB2C3574A3F2157B619EB0EDBF";

  private DhGroups() {}

  static TlsDHConfig ofBits(int bits) {
    return switch (bits) {
      case 480 -> safePrime(SAFE_PRIME_480);
      case 512 -> safePrime(SAFE_PRIME_512);
      case 768 -> standard(DHStandardGroups.rfc2409_768);
      case 1024 -> standard(DHStandardGroups.rfc2409_1024);
      case 1536 -> standard(DHStandardGroups.rfc3526_1536);
      case 2048 -> standard(DHStandardGroups.rfc7919_ffdhe2048);
      case 3072 -> standard(DHStandardGroups.rfc7919_ffdhe3072);
      case 4096 -> standard(DHStandardGroups.rfc7919_ffdhe4096);
      case 6144 -> standard(DHStandardGroups.rfc7919_ffdhe6144);
      case 8192 -> standard(DHStandardGroups.rfc7919_ffdhe8192);
      default -> throw new IllegalArgumentException("there is no group of " + bits + " bits");
    };
  }

  /** The same group, or what {@code fault} makes of it. */
  static TlsDHConfig changed(
      TlsDHConfig honest, UnaryOperator<io.github.badmx.fault.DhGroup> fault) {
    DHGroup group = honest.getExplicitGroup();
    var before = new io.github.badmx.fault.DhGroup(group.getP(), group.getG());
    var after = fault.apply(before);
    return before.equals(after)
        ? honest
        : new TlsDHConfig(new DHGroup(after.prime(), null, after.generator(), 0));
  }

  private static TlsDHConfig safePrime(String hex) {
    BigInteger p = new BigInteger(hex, 16);
    return new TlsDHConfig(new DHGroup(p, p.shiftRight(1), BigInteger.TWO, 0));
  }

  private static TlsDHConfig standard(DHParameters group) {
    return new TlsDHConfig(new DHGroup(group.getP(), group.getQ(), group.getG(), group.getL()));
  }
}
