package org.photofactory.plugins.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.stage.Settings;

/**
 * A web address that takes messages.
 *
 * @param name its host, and some characters by which several there are told apart; no secret
 * @param address null when what was set is no web address
 */
record Webhook(String name, @Nullable URI address) {

  static List<Webhook> all(Settings settings) {
    return Words.of(settings, "webhooks").stream().map(Webhook::of).toList();
  }

  private static Webhook of(String text) {
    try {
      URI address = URI.create(text);
      String scheme = address.getScheme();
      if (address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return new Webhook(address.getHost() + " " + mark(text), address);
      }
    } catch (IllegalArgumentException malformed) {
      // Said when it is to be used.
    }
    return new Webhook("webhook " + mark(text), null);
  }

  private static String mark(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 3);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
