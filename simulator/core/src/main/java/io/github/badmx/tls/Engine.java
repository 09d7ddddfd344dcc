package io.github.badmx.tls;

import io.github.badmx.fault.HandshakeFault.OfRetries;
import io.github.badmx.fault.HandshakeMessage;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.PlainRecord;
import io.github.badmx.fault.ServerChoices;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
 * is cut into records, and goes through {@link Records} at once: what was written before a moment
 * is below before the moment is announced.
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
  private final Records records;
  private @Nullable Negotiation negotiation;
  private boolean speaking;
  private @Nullable Moment completing;

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
    this.records = new Records(lies, listener, this::protectedOctets);
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

  /** A record as octets for the wire now, protected if the handshake has got so far. */
  byte[] record(int contentType, byte[] content) throws IOException {
    return records.sealed(new PlainRecord(contentType, null, content)).encoded();
  }

  static boolean isKeyUpdate(int contentType, byte[] content) {
    return contentType == PlainRecord.HANDSHAKE && content[0] == HandshakeType.key_update;
  }

  /** A KeyUpdate as octets for the wire now; what follows it is protected with the next key. */
  byte[] keyUpdate(boolean requested) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.gather(() -> send13KeyUpdate(requested)).forEach(one -> all.writeBytes(one.bytes()));
    return all.toByteArray();
  }

  /** Application data as records, of which the last has the moment and the note. */
  List<Outgoing> protect(Outgoing data) throws IOException {
    byte[] octets = data.bytes();
    List<Outgoing> all = records.gather(() -> writeApplicationData(octets, 0, octets.length));
    Outgoing last =
        all.isEmpty() ? new Outgoing(new byte[0], null, null) : all.remove(all.size() - 1);
    all.add(new Outgoing(last.bytes(), data.then(), Lies.both(last.note(), data.note())));
    return all;
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
    int length = HandshakeMessage.HEADER + message.available();
    ClientHello hello = super.receiveClientHelloMessage(message);
    if (negotiation == null) {
      Offer offer = Offer.of(hello, length);
      negotiation = new Negotiation(offer, settings, credentials, lies);
      records.use(negotiation);
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
    ServerChoices said = hello.isHelloRetryRequest() ? lies.retry(real) : lies.choices(honest);
    System.arraycopy(said.random(), 0, hello.getRandom(), 0, said.random().length);
    say(HandshakeMessage.SERVER_HELLO, Hello.body(said, running));
    clientExtensions = null;
    answers.forgetClientHello();
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
    records.seal();
  }

  @Override
  protected void send13ServerHelloCoda(ServerHello hello, boolean afterRetry) throws IOException {
    records.seal(); // the first thing that the coda does
    super.send13ServerHelloCoda(hello, afterRetry);
    records.reached(Moment.FINISHED);
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
    speaking = true;
    for (int i = 0; i < said.size(); i++) {
      completing = i == said.size() - 1 ? honest.moment() : null;
      super.sendServerHelloMessage(new RawMessage(said.get(i).type(), said.get(i).body()));
    }
    completing = null;
    speaking = false;
  }

  // records

  @Override
  protected void writeRecord(short type, byte[] buffer, int offset, int length) throws IOException {
    byte[] fragment = Arrays.copyOfRange(buffer, offset, offset + length);
    if (type != ContentType.handshake) {
      records.write(new PlainRecord(type, null, fragment));
    } else if (!speaking && fragment[0] == HandshakeMessage.FINISHED) {
      writeFinished(fragment);
    } else {
      records.writeHandshake(fragment, completing);
    }
  }

  /** Bouncy Castle sends this message by itself: the hash has it before we do. */
  private void writeFinished(byte[] message) throws IOException {
    HandshakeMessage honest =
        new HandshakeMessage(
            HandshakeMessage.FINISHED,
            Arrays.copyOfRange(message, HandshakeMessage.HEADER, message.length));
    List<HandshakeMessage> said = lies.messages(honest);
    for (int i = 0; i < said.size(); i++) {
      Moment then = i == said.size() - 1 ? Moment.FINISHED : null;
      records.write(new PlainRecord(PlainRecord.HANDSHAKE, then, said.get(i).encoded()));
    }
  }

  private byte[] protectedOctets(PlainRecord plain) throws IOException {
    super.writeRecord((short) plain.contentType(), plain.fragment(), 0, plain.fragment().length);
    byte[] octets = new byte[getAvailableOutputBytes()];
    readOutput(octets, 0, octets.length);
    outputBuffer.getBuffer().shrink();
    return octets;
  }
}
