package vn.thidua.ballot.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Public-key encryption as Tink does it: HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM.
 * Whatever is sealed is bound to a context, and opens in no other. Keys and sealed texts are
 * Base64.
 */
final class Hybrid {

  private static final HpkeParameters PARAMETERS = parameters();

  private static final Configuration TINK = HybridConfig2026.get();

  private Hybrid() {}

  private static HpkeParameters parameters() {
    try {
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeysetHandle generate() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PARAMETERS, TINK);
  }

  static String publicKey(KeysetHandle privateKey) throws GeneralSecurityException {
    return base64(
        TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
            privateKey.getPublicKeysetHandle(), TINK));
  }

  static String seal(String publicKey, byte[] plain, String context)
      throws GeneralSecurityException {
    return base64(
        TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes(publicKey), TINK)
            .getPrimitive(TINK, HybridEncrypt.class)
            .encrypt(plain, utf8(context)));
  }

  static byte[] open(KeysetHandle privateKey, String sealed, String context)
      throws GeneralSecurityException {
    return privateKey.getPrimitive(TINK, HybridDecrypt.class).decrypt(bytes(sealed), utf8(context));
  }

  static byte[] inClear(KeysetHandle privateKey) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(privateKey, InsecureSecretKeyAccess.get(), TINK);
  }

  static KeysetHandle fromClear(byte[] privateKey) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseKeyset(privateKey, InsecureSecretKeyAccess.get(), TINK);
  }

  static String wrap(KeysetHandle privateKey, Aead aead) throws GeneralSecurityException {
    return base64(
        TinkProtoKeysetFormat.serializeEncryptedKeyset(privateKey, aead, new byte[0], TINK));
  }

  static KeysetHandle unwrap(String sealed, Aead aead) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(bytes(sealed), aead, new byte[0], TINK);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
