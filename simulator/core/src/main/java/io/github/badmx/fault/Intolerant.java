package io.github.badmx.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server that cannot bear something in the ClientHello, though it must: it ignores what it does
 * not know (RFC 8446 §9.3, RFC 5246 §7.4.1.4).
 *
 * @param of what it cannot bear
 * @param number which, or how much
 * @param alert what it says; left out, nothing
 * @param then what it does
 */
@Lie(
    value = "The server cannot bear something in the ClientHello",
    source = "RFC 8446 §9.3",
    reported = ResultType.VALIDATION_FAILURE)
public record Intolerant(
    Trait of,
    @About("the extension, the suite, the octets or the version; unknown-extension has none")
        @Default("0")
        int number,
    @About("by name or number; left out: says nothing") @Nullable AlertDescription alert,
    @Default("close") Then then)
    implements HandshakeFault.OfOffers {

  /** Numbers above, and those of GREASE, are nothing that a server of before TLS 1.3 knew. */
  private static final int NEWEST_KNOWN = 35;

  /** Windows Server 2003 reads no more. */
  private static final int SUITES_READ = 64;

  private static final int RENEGOTIATION_INFO = 0xFF01;

  @Override
  public List<WireStep> apply(ClientOffer offer) {
    if (!minds(offer)) {
      return List.of();
    }
    return alert == null
        ? then.after(new WireStep.Write(new byte[0]))
        : then.after(new WireStep.SendAlert(2, alert.number()));
  }

  private boolean minds(ClientOffer offer) {
    return switch (of) {
      case EXTENSION -> offer.extensions().contains(number);
      case MISSING_EXTENSION -> !offer.extensions().contains(number);
      case UNKNOWN_EXTENSION ->
          offer.extensions().stream().anyMatch(it -> it > NEWEST_KNOWN && it != RENEGOTIATION_INFO);
      case CIPHER_SUITE -> offer.cipherSuites().contains(number);
      case LATE_CIPHER_SUITE -> !firstOf(offer.cipherSuites()).contains(number);
      case LONGER_THAN -> offer.length() > number;
      case RECORD_VERSION_ABOVE -> offer.recordVersion() > number;
    };
  }

  private static List<Integer> firstOf(List<Integer> suites) {
    return suites.subList(0, Math.min(suites.size(), SUITES_READ));
  }

  /** What a server cannot bear. */
  public enum Trait {
    /** An extension of this type. */
    EXTENSION,
    /** No extension of this type. */
    MISSING_EXTENSION,
    /** Any extension that a server of before TLS 1.3 does not know. */
    UNKNOWN_EXTENSION,
    /** This number in the list of suites. */
    CIPHER_SUITE,
    /** This number not among the first 64 of the list of suites. */
    LATE_CIPHER_SUITE,
    /** More octets than this. */
    LONGER_THAN,
    /** A higher version than this in the header of the record. */
    RECORD_VERSION_ABOVE
  }
}
