package org.photofactory.plugins.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.outgoing.WebAnswer;

/**
 * What a web address has answered to a notice.
 *
 * @param host who
 * @param status of HTTP
 * @param pause when it wants to be asked again; zero when it does not say
 * @param word the beginning of what it said, for people, without secrets
 */
record HookAnswer(String host, int status, Duration pause, String word) {

  private static final int LONGEST_WORD = 300;

  /** Many servers repeat what they were asked for, which only who sends there is to know. */
  static HookAnswer of(URI address, WebAnswer answer) {
    String said =
        Secrets.without(address, new String(answer.body(), StandardCharsets.UTF_8))
            .replaceAll("\\s+", " ")
            .strip();
    return new HookAnswer(
        address.getHost(),
        answer.status(),
        answer.retryAfter(Instant.now()).orElse(Duration.ZERO),
        said.substring(0, Math.min(said.length(), LONGEST_WORD)));
  }

  Delivery delivery() {
    if (status >= 200 && status < 300) {
      return new Delivery.Sent();
    }
    String answers = host + " answers " + status + (word.isEmpty() ? "." : ": " + word);
    return switch (status) {
      case 408, 425, 429 -> new Delivery.Later(pause, answers);
      case 401, 403, 404, 410 ->
          new Delivery.Refused(
              "WEBHOOK_GONE", answers + " Make a new web address there, and set it here.");
      default ->
          status >= 500
              ? new Delivery.Later(pause, answers)
              : new Delivery.Refused("WEBHOOK_REFUSED", answers);
    };
  }
}
