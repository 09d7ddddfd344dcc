package io.github.badmx.tls;

import io.github.badmx.fault.ClientOffer;
import io.github.badmx.fault.DhGroup;
import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.HandshakeFault.OfChoices;
import io.github.badmx.fault.HandshakeFault.OfFlights;
import io.github.badmx.fault.HandshakeFault.OfKeyExchange;
import io.github.badmx.fault.HandshakeFault.OfMessages;
import io.github.badmx.fault.HandshakeFault.OfOffers;
import io.github.badmx.fault.HandshakeFault.OfRecords;
import io.github.badmx.fault.HandshakeFault.OfRetries;
import io.github.badmx.fault.HandshakeFault.OfSealedRecords;
import io.github.badmx.fault.HandshakeMessage;
import io.github.badmx.fault.PlainRecord;
import io.github.badmx.fault.SealedRecord;
import io.github.badmx.fault.ServerChoices;
import io.github.badmx.fault.Stage;
import io.github.badmx.fault.WireStep;
import io.github.badmx.session.Event.FaultFired;
import io.github.badmx.session.Journal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The handshake faults of one connection, asked in order; what they changed waits to be noted. */
final class Lies {

  private final List<HandshakeFault> faults;
  private final Journal journal;
  private final Set<HandshakeFault> told = new HashSet<>(2);
  private @Nullable Runnable due;

  Lies(List<HandshakeFault> faults, Journal journal) {
    this.faults = List.copyOf(faults);
    this.journal = journal;
  }

  /** What the faults make of choices that nobody has heard yet. */
  ServerChoices planned(ServerChoices honest) {
    ServerChoices planned = honest;
    for (HandshakeFault fault : faults) {
      planned = fault instanceof OfChoices lie ? lie.apply(planned) : planned;
    }
    return planned;
  }

  ServerChoices choices(ServerChoices honest) {
    ServerChoices said = honest;
    for (HandshakeFault fault : faults) {
      if (fault instanceof OfChoices lie) {
        ServerChoices before = said;
        said = lie.apply(before);
        if (Differences.differ(before, said)) {
          fired(fault, Differences.between(before, said));
        }
      }
    }
    return said;
  }

  List<HandshakeMessage> messages(HandshakeMessage honest) {
    return each(honest, OfMessages.class, OfMessages::apply, honest.label());
  }

  List<PlainRecord> records(PlainRecord honest) {
    return each(honest, OfRecords.class, OfRecords::apply, "record before protection");
  }

  boolean touchSealedRecords() {
    return faults.stream().anyMatch(OfSealedRecords.class::isInstance);
  }

  List<SealedRecord> sealed(SealedRecord honest) {
    return each(honest, OfSealedRecords.class, OfSealedRecords::apply, "record on the wire");
  }

  /** Has the stage play what the faults make of a ClientHello. */
  void reactions(ClientOffer offer, Stage stage) {
    for (OfOffers fault : of(OfOffers.class)) {
      List<WireStep> steps = fault.apply(offer);
      if (!steps.isEmpty()) {
        stage.strike(fault, FaultType.of(fault).summary(), steps);
      }
    }
  }

  /** The HelloRetryRequest that a fault asks for, if one does. */
  @Nullable OfRetries retry() {
    return of(OfRetries.class).stream().findFirst().orElse(null);
  }

  /** What that asks the client for: the group that the fault names, if it names one. */
  ServerChoices retry(ServerChoices honest) {
    OfRetries fault = retry();
    if (fault == null) {
      return honest;
    }
    fired(fault, FaultType.of(fault).summary());
    int group = fault.group();
    return group == 0
        ? honest
        : honest.withExtension(Hello.KEY_SHARE, new byte[] {(byte) (group >>> 8), (byte) group});
  }

  byte[] share(byte[] honest) {
    byte[] said = honest;
    for (OfKeyExchange fault : of(OfKeyExchange.class)) {
      byte[] before = said;
      said = fault.share(before);
      if (!Arrays.equals(before, said)) {
        fired(fault, FaultType.of(fault).summary());
      }
    }
    return said;
  }

  DhGroup group(DhGroup honest) {
    DhGroup said = honest;
    for (OfKeyExchange fault : of(OfKeyExchange.class)) {
      DhGroup before = said;
      said = fault.group(before);
      if (!before.equals(said)) {
        fired(fault, FaultType.of(fault).summary());
      }
    }
    return said;
  }

  int signatureScheme(int honest) {
    int said = honest;
    for (OfKeyExchange fault : of(OfKeyExchange.class)) {
      int before = said;
      said = fault.signatureScheme(before);
      if (before != said) {
        fired(fault, "signature scheme 0x%04X instead of 0x%04X".formatted(said, before));
      }
    }
    return said;
  }

  /** Whether a fault wants this record in one with those that are held back. */
  boolean join(List<PlainRecord> held, PlainRecord next) {
    for (OfFlights fault : of(OfFlights.class)) {
      if (fault.join(held, next)) {
        if (!held.isEmpty()) {
          fired(fault, FaultType.of(fault).summary());
        }
        return true;
      }
    }
    return false;
  }

  private <F extends HandshakeFault> List<F> of(Class<F> depth) {
    return faults.stream().filter(depth::isInstance).map(depth::cast).toList();
  }

  /** Notes what has changed since the last time; to be run when the change leaves, if at all. */
  @Nullable Runnable takeDue() {
    Runnable note = due;
    due = null;
    return note;
  }

  /** What is left out leaves no record with which the note could travel. */
  private void noteNow() {
    Runnable note = takeDue();
    if (note != null) {
      note.run();
    }
  }

  private <T, F extends HandshakeFault> List<T> each(
      T honest, Class<F> depth, Rewrite<F, T> rewrite, String what) {
    List<T> said = List.of(honest);
    for (HandshakeFault fault : faults) {
      if (depth.isInstance(fault)) {
        List<T> before = said;
        F lie = depth.cast(fault);
        said = flatMap(before, one -> rewrite.apply(lie, one));
        if (!same(before, said)) {
          fired(fault, what + Differences.inNumber(before.size(), said.size()));
        }
      }
    }
    if (said.isEmpty()) {
      noteNow();
    }
    return said;
  }

  private interface Rewrite<F, T> {
    List<T> apply(F fault, T honest);
  }

  private static <T> List<T> flatMap(List<T> list, Function<T, List<T>> each) {
    List<T> all = new ArrayList<>(list.size());
    list.forEach(one -> all.addAll(each.apply(one)));
    return all;
  }

  /** A fault returns the very object that it leaves alone. */
  private static <T> boolean same(List<T> before, List<T> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) {
        return false;
      }
    }
    return true;
  }

  private void fired(HandshakeFault fault, String what) {
    if (!told.add(fault)) {
      return;
    }
    Runnable note = () -> journal.add(at -> new FaultFired(at, FaultType.of(fault).name(), what));
    due = both(due, note);
  }

  /** One after the other, as far as there are any. */
  static @Nullable Runnable both(@Nullable Runnable first, @Nullable Runnable second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return () -> {
      first.run();
      second.run();
    };
  }
}
