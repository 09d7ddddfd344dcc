package io.github.badmx.tls;

import io.github.badmx.fault.HandshakeFault.OfRetries;
import io.github.badmx.fault.HandshakeMessage;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.PlainRecord;
import io.github.badmx.fault.SealedRecord;
import io.github.badmx.fault.ServerChoices;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.ClientHello;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.DigitallySigned;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.NewSessionTicket;
import org.bouncycastle.tls.ServerHello;
import org.bouncycastle.tls.TlsServerProtocol;
import org.jspecify.annotations.Nullable;

/**
 * Bouncy Castle's TLS server with a hand on every message and record that leaves it.
 *
 * <p>A message becomes honest octets, passes the faults of its depth, enters the transcript hash,
 * is cut into records, passes the faults of theirs, is protected, passes the last of them, and is
 * handed on at once: what was written before a moment is below before the moment is announced.
 */
final class Engine extends TlsServerProtocol {

  /** What the engine tells the layer around it. */
  interface Listener {
    /** A ClientHello was read, the first one, and not answered yet. */
    void clientHello(Offer offer);

    /** Another handshake message was read and not answered yet. */
    void reached(Moment moment);

    /** Application data was read; the octets may be kept. */
    void applicationData(byte[] buffer, int offset, int length);

    /** Records are to be sent. */
    void records(Outgoing records);

    /** An alert is among the records: what to run when it leaves. */
    Runnable alertSent(int level, int description);
  }

  /** Octets of a Certificate message without any, at most (RFC 8446 §4.4.2). */
  private static final int EMPTY_CERTIFICATE = 4;

  private final TlsSettings settings;
  private final TlsCredentials credentials;
  private final Answers answers;
  private final Lies lies;
  private final Listener listener;
  private @Nullable Negotiation negotiation;
  private int recordVersion = TlsVersion.TLS_1_0.code();
  private boolean sealing;
  private boolean speaking;
  private @Nullable Moment completing;
  private int unwritten;
  private boolean modern;
  private final List<PlainRecord> held = new ArrayList<>(0);

  Engine(
      TlsSettings settings,
      TlsCredentials credentials,
      Answers answers,
      Lies lies,
      Listener listener) {
    this.settings = settings;
    this.credentials = credentials;
    this.answers = answers;
    this.lies = lies;
    this.listener = listener;
  }

  /** What was agreed on, given away: after the handshake nothing here needs it. */
  Negotiation forgetNegotiation() {
    Negotiation outcome = negotiated();
    negotiation = null;
    return outcome;
  }

  /** Whether this handshake has an OCSP response in it. */
  boolean staples() {
    return negotiation != null && negotiation.staples();
  }

  private Negotiation negotiated() {
    if (negotiation == null) {
      throw new IllegalStateException("no ClientHello has been read");
    }
    return negotiation;
  }

  /** An alert as octets for the wire now, protected if the handshake has got so far. */
  byte[] alert(int level, int description) throws IOException {
    byte[] fragment = {(byte) level, (byte) description};
    return sealed(new PlainRecord(PlainRecord.ALERT, null, fragment)).encoded();
  }

  /** A record as octets for the wire now, protected if the handshake has got so far. */
  byte[] record(int contentType, byte[] content) throws IOException {
    return sealed(new PlainRecord(contentType, null, content)).encoded();
  }

  static boolean isKeyUpdate(int contentType, byte[] content) {
    return contentType == PlainRecord.HANDSHAKE && content[0] == HandshakeType.key_update;
  }

  @Override
  protected void send13KeyUpdate(boolean updateRequested) throws IOException {
    super.send13KeyUpdate(updateRequested); // for the layer around this
  }

  // what is read

  @Override
  protected void handleHandshakeMessage(short type, HandshakeMessageInput message)
      throws IOException {
    if (type == HandshakeType.certificate && message.available() > EMPTY_CERTIFICATE) {
      listener.reached(Moment.CLIENT_CERTIFICATE);
    } else if (type == HandshakeType.client_key_exchange) {
      listener.reached(Moment.CLIENT_KEY_EXCHANGE);
    } else if (type == HandshakeType.finished) {
      listener.reached(Moment.CLIENT_FINISHED);
    }
    super.handleHandshakeMessage(type, message);
  }

  @Override
  protected ClientHello receiveClientHelloMessage(ByteArrayInputStream message) throws IOException {
    int length = 4 + message.available();
    ClientHello hello = super.receiveClientHelloMessage(message);
    if (negotiation == null) {
      Offer offer = Offer.of(hello, length);
      negotiation = new Negotiation(offer, settings, credentials, lies);
      recordVersion = negotiation.recordVersion();
      answers.use(negotiation);
      listener.clientHello(offer);
    }
    return negotiation.narrowed(hello);
  }

  @Override
  protected void processRecord(short type, byte[] buffer, int offset, int length)
      throws IOException {
    if (type == ContentType.application_data && isConnected()) {
      listener.applicationData(buffer, offset, length);
    } else {
      super.processRecord(type, buffer, offset, length);
    }
  }

  // what is said

  @Override
  protected void sendServerHelloMessage(ServerHello hello) throws IOException {
    ServerChoices real = Hello.choices(hello);
    TlsVersion running = negotiation == null ? null : negotiation.version();
    if (negotiation == null || running == null) {
      throw new IllegalStateException("a ServerHello without a ClientHello");
    }
    ServerChoices honest = negotiation.honest(real);
    ServerChoices said = hello.isHelloRetryRequest() ? retry(real) : lies.choices(honest);
    System.arraycopy(said.random(), 0, hello.getRandom(), 0, said.random().length);
    say(HandshakeMessage.SERVER_HELLO, Hello.body(said, running));
    clientExtensions = null;
    answers.forgetClientHello();
  }

  /** With the group that a fault asks for, if it names one. */
  private ServerChoices retry(ServerChoices honest) {
    OfRetries fault = lies.retry();
    if (fault == null) {
      return honest;
    }
    lies.retried(fault);
    int group = fault.group();
    return group == 0
        ? honest
        : honest.withExtension(Hello.KEY_SHARE, new byte[] {(byte) (group >>> 8), (byte) group});
  }

  @Override
  protected ServerHello generate13HelloRetryRequest(ClientHello hello) throws IOException {
    OfRetries fault = lies.retry();
    if (fault != null) {
      retryCookie = Arrays.copyOf(retryCookie, fault.cookie());
    }
    return super.generate13HelloRetryRequest(hello);
  }

  @Override
  @SuppressWarnings("rawtypes") // overrides
  protected void send13EncryptedExtensionsMessage(Hashtable extensions) throws IOException {
    byte[] block = writeExtensionsData(extensions);
    ByteArrayOutputStream body = new ByteArrayOutputStream(2 + block.length);
    body.write(block.length >>> 8);
    body.write(block.length);
    body.write(block);
    say(HandshakeMessage.ENCRYPTED_EXTENSIONS, body.toByteArray());
  }

  @Override
  protected void sendCertificateMessage(Certificate certificate, OutputStream endPointHash)
      throws IOException {
    say(HandshakeMessage.CERTIFICATE, negotiated().credentials().body(TlsVersion.TLS_1_2));
  }

  @Override
  protected void send13CertificateMessage(Certificate certificate) throws IOException {
    TlsCredentials shown = negotiated().credentials();
    say(
        HandshakeMessage.CERTIFICATE,
        negotiated().staples() ? shown.bodyWithStatus() : shown.body(TlsVersion.TLS_1_3));
  }

  @Override
  protected void sendCertificateStatusMessage(CertificateStatus status) throws IOException {
    say(HandshakeMessage.CERTIFICATE_STATUS, negotiated().credentials().status());
  }

  @Override
  protected void sendServerKeyExchangeMessage(byte[] body) throws IOException {
    say(HandshakeMessage.SERVER_KEY_EXCHANGE, body);
  }

  @Override
  protected void sendCertificateRequestMessage(CertificateRequest request) throws IOException {
    say(HandshakeMessage.CERTIFICATE_REQUEST, body -> request.encode(getContext(), body));
  }

  @Override
  protected void sendServerHelloDoneMessage() throws IOException {
    say(HandshakeMessage.SERVER_HELLO_DONE, new byte[0]);
  }

  @Override
  protected void send13CertificateVerifyMessage(DigitallySigned signature) throws IOException {
    say(HandshakeMessage.CERTIFICATE_VERIFY, signature::encode);
  }

  @Override
  protected void sendNewSessionTicketMessage(NewSessionTicket ticket) throws IOException {
    say(HandshakeMessage.NEW_SESSION_TICKET, ticket::encode);
  }

  @Override
  protected void sendHelloRequestMessage() throws IOException {
    say(HandshakeMessage.HELLO_REQUEST, new byte[0]);
  }

  @Override
  protected void sendChangeCipherSpec() throws IOException {
    super.sendChangeCipherSpec();
    sealing = true;
  }

  @Override
  protected void send13ServerHelloCoda(ServerHello hello, boolean afterRetry) throws IOException {
    sealing = true; // the first thing that the coda does
    modern = true;
    super.send13ServerHelloCoda(hello, afterRetry);
    listener.records(new Outgoing(new byte[0], Moment.FINISHED, null));
  }

  private interface Encoding {
    void to(ByteArrayOutputStream body) throws IOException;
  }

  private void say(int type, Encoding encoding) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    encoding.to(body);
    say(type, body.toByteArray());
  }

  private void say(int type, byte[] body) throws IOException {
    HandshakeMessage honest = new HandshakeMessage(type, body);
    List<HandshakeMessage> said = lies.messages(honest);
    noteOmission(said);
    speaking = true;
    for (int i = 0; i < said.size(); i++) {
      completing = i == said.size() - 1 ? honest.moment() : null;
      super.sendServerHelloMessage(new RawMessage(said.get(i).type(), said.get(i).body()));
    }
    completing = null;
    speaking = false;
  }

  /** What is left out leaves no record with which the note could travel. */
  private void noteOmission(List<?> said) {
    Runnable note = said.isEmpty() ? lies.takeDue() : null;
    if (note != null) {
      note.run();
    }
  }

  // records

  @Override
  protected void writeRecord(short type, byte[] buffer, int offset, int length) throws IOException {
    byte[] fragment = Arrays.copyOfRange(buffer, offset, offset + length);
    if (type != ContentType.handshake) {
      write(new PlainRecord(type, null, fragment));
    } else if (!speaking && fragment[0] == HandshakeMessage.FINISHED) {
      writeFinished(fragment);
    } else {
      writeHandshake(fragment);
    }
  }

  private void writeHandshake(byte[] fragment) throws IOException {
    if (unwritten == 0) {
      unwritten =
          4 + ((fragment[1] & 0xFF) << 16 | (fragment[2] & 0xFF) << 8 | (fragment[3] & 0xFF));
    }
    unwritten -= fragment.length;
    write(new PlainRecord(PlainRecord.HANDSHAKE, unwritten == 0 ? completing : null, fragment));
  }

  /** Bouncy Castle sends this message by itself: the hash has it before we do. */
  private void writeFinished(byte[] message) throws IOException {
    HandshakeMessage honest =
        new HandshakeMessage(
            HandshakeMessage.FINISHED, Arrays.copyOfRange(message, 4, message.length));
    List<HandshakeMessage> said = lies.messages(honest);
    noteOmission(said);
    for (int i = 0; i < said.size(); i++) {
      Moment then = i == said.size() - 1 ? Moment.FINISHED : null;
      write(new PlainRecord(PlainRecord.HANDSHAKE, then, encoded(said.get(i))));
    }
  }

  private static byte[] encoded(HandshakeMessage message) {
    int length = message.body().length;
    byte[] octets = new byte[4 + length];
    octets[0] = (byte) message.type();
    octets[1] = (byte) (length >>> 16);
    octets[2] = (byte) (length >>> 8);
    octets[3] = (byte) length;
    System.arraycopy(message.body(), 0, octets, 4, length);
    return octets;
  }

  /** Holds back what a fault wants together, until something comes that cannot join it. */
  private void write(PlainRecord honest) throws IOException {
    boolean joins = lies.join(held, honest);
    if (!joins) {
      release();
      writeNow(honest);
      return;
    }
    held.add(honest);
    if (honest.then() != null && endsFlight(honest.then())) {
      release();
    }
  }

  private boolean endsFlight(Moment moment) {
    return switch (moment) {
      case SERVER_HELLO -> negotiation != null && negotiation.version() == TlsVersion.TLS_1_3;
      case SERVER_HELLO_DONE, FINISHED -> true;
      default -> false;
    };
  }

  private void release() throws IOException {
    if (held.isEmpty()) {
      return;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    held.forEach(record -> all.writeBytes(record.fragment()));
    List<PlainRecord> parts = List.copyOf(held);
    held.clear();
    Moment last = parts.get(parts.size() - 1).then();
    writeNow(new PlainRecord(PlainRecord.HANDSHAKE, last, all.toByteArray()));
    for (PlainRecord part : parts.subList(0, parts.size() - 1)) {
      listener.records(new Outgoing(new byte[0], part.then(), null));
    }
  }

  private void writeNow(PlainRecord honest) throws IOException {
    List<PlainRecord> plain = lies.records(honest);
    noteOmission(plain);
    Runnable alert = alertNote(honest);
    for (PlainRecord one : plain) {
      List<SealedRecord> records = lies.sealed(sealed(one));
      noteOmission(records);
      for (SealedRecord record : records) {
        Runnable note = both(lies.takeDue(), alert);
        alert = null;
        boolean later = modern && record.then() == Moment.FINISHED;
        listener.records(new Outgoing(record.encoded(), later ? null : record.then(), note));
      }
    }
  }

  private @Nullable Runnable alertNote(PlainRecord record) {
    byte[] fragment = record.fragment();
    return record.contentType() == PlainRecord.ALERT && fragment.length == 2
        ? listener.alertSent(fragment[0], fragment[1] & 0xFF)
        : null;
  }

  static @Nullable Runnable both(@Nullable Runnable first, @Nullable Runnable second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return () -> {
      first.run();
      second.run();
    };
  }

  private SealedRecord sealed(PlainRecord plain) throws IOException {
    if (!sealing) {
      return new SealedRecord(plain.contentType(), recordVersion, plain.then(), plain.fragment());
    }
    super.writeRecord((short) plain.contentType(), plain.fragment(), 0, plain.fragment().length);
    byte[] octets = new byte[getAvailableOutputBytes()];
    readOutput(octets, 0, octets.length);
    outputBuffer.getBuffer().shrink();
    return new SealedRecord(
        octets[0],
        (octets[1] & 0xFF) << 8 | (octets[2] & 0xFF),
        plain.then(),
        Arrays.copyOfRange(octets, 5, octets.length));
  }
}
