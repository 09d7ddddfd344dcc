package io.github.badmx.certs;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.DSAParameters;

/**
 * DSA domain parameters (FIPS 186-4 §4.2) that need not be looked for: finding a pair of primes
 * takes seconds, longer than many a client waits for a ServerHello.
 */
final class DsaGroup {

  /** 2048 and 224 bits, those that OpenJDK has for its users. */
  static final DSAParameters OF_2048 =
      new DSAParameters(
          number(
              "8f7935d9b9aae9bfabed887acf4951b6f32ec59e3baf3718e8eac4961f3efd36"
                  + "06e74351a9c4183339b809e7c2ae1c539ba7475b85d011adb8b4798775498469"
                  + "5cac0e8f14b3360828a22ffa27110a3d62a993453409a0fe696c4658f84bdd20"
                  + "819c3709a01057b195adcd00233dba5484b6291f9d648ef883448677979cec04"
                  + "b434a6ac2e75e9985de23db0292fc1118c9ffa9d8181e7338db792b730d7b9e3"
                  + "49592f68099872153915ea3d6b8b4653c633458f803b32a4c2e0f27290256e4e"
                  + "3f8a3b0838a1c450e4e18c1a29a37ddf5ea143de4b66ff04903ed5cf1623e158"
                  + "d487c608e97f211cd81dca23cb6e380765f822e342be484c05763939601cd667"),
          number("baf696a68578f7dfdee7fa67c977c785ef32b233bae580c0bcd5695d"),
          number(
              "16a65c58204850704e7502a39757040d34da3a3478c154d4e4a5c02d242ee04f"
                  + "96e61e4bd0904abdac8f37eeb1e09f3182d23c9043cb642f88004160edf9ca09"
                  + "b32076a79c32a627f2473e91879ba2c4e744bd2081544cb55b802c368d1fa83e"
                  + "d489e94e0fa0688e32428a5c78c478c68d0527b71c9a3abb0b0be12c44689639"
                  + "e7d3ce74db101a65aa2b87f64c6826db3ec72f4b5599834bb4edb02f7c90e9a4"
                  + "96d3a55d535bebfc45d4f619f63f3dedbb873925c2f224e07731296da887ec1e"
                  + "4748f87efb5fdeb75484316b2232dee553ddaf02112b0d1f02da30973224fe27"
                  + "aeda8b9d4b2922d9ba8be39ed9e103a63c52810bc688b7e2ed4316e1ef17dbde"));

  private DsaGroup() {}

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }
}
