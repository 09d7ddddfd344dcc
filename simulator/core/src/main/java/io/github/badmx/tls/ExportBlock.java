package io.github.badmx.tls;

import io.github.badmx.scenario.CipherSuite.Cipher;
import java.util.Arrays;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;
import org.bouncycastle.tls.crypto.impl.TlsBlockCipherImpl;

/** One direction of an export block cipher: DES40 or RC2-40 in CBC mode (RFC 2246 §C). */
final class ExportBlock implements TlsBlockCipherImpl {

  private final CBCModeCipher cipher;
  private final boolean rc2;
  private final boolean client;
  private final boolean encrypts;
  private final ExportKeys keys;
  private CipherParameters key = new KeyParameter(new byte[8]);

  /**
   * @param client whether it carries what the client writes
   * @param encrypts whether it encrypts, as opposed to decrypts
   */
  ExportBlock(Cipher cipher, boolean client, boolean encrypts, ExportKeys keys) {
    this.rc2 = cipher == Cipher.RC2_CBC_40;
    this.cipher = CBCBlockCipher.newInstance(rc2 ? new RC2Engine() : new DESEngine());
    this.client = client;
    this.encrypts = encrypts;
    this.keys = keys;
  }

  @Override
  public void setKey(byte[] secret, int offset, int length) {
    byte[] five = Arrays.copyOfRange(secret, offset, offset + length);
    key =
        rc2
            ? new RC2Parameters(keys.finalKey(client, five, 16), 128)
            : new KeyParameter(keys.finalKey(client, five, 8));
  }

  /** The vector from the key block is not used: an export suite derives its own. */
  @Override
  public void init(byte[] iv, int offset, int length) {
    cipher.init(encrypts, new ParametersWithIV(key, keys.iv(client)));
  }

  @Override
  public int doFinal(byte[] in, int inOffset, int length, byte[] out, int outOffset) {
    for (int i = 0; i < length; i += getBlockSize()) {
      cipher.processBlock(in, inOffset + i, out, outOffset + i);
    }
    return length;
  }

  @Override
  public int getBlockSize() {
    return cipher.getBlockSize();
  }
}
