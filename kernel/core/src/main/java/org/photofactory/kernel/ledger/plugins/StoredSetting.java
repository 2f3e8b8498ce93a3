package org.photofactory.kernel.ledger.plugins;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has set for a plugin. Whoever has one does not change its bytes.
 *
 * @param key the setting
 * @param value its value; null when it is sealed
 * @param sealed its value, to be read by whoever has the key; null when it is no secret
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
public record StoredSetting(String key, @Nullable String value, byte @Nullable [] sealed) {

  /** A value that anybody who looks after plugins may see. */
  public static StoredSetting open(String key, String value) {
    return new StoredSetting(key, value, null);
  }

  /** A secret. */
  public static StoredSetting sealed(String key, byte[] sealed) {
    return new StoredSetting(key, null, sealed);
  }
}
