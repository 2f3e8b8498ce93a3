package org.photofactory.plugins.notify;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.photofactory.spi.notice.Delivery;

/**
 * What a web address has answered.
 *
 * @param host who
 * @param status of HTTP
 * @param pause when it wants to be asked again; zero when it does not say
 * @param word the beginning of what it said, for people
 */
record WebAnswer(String host, int status, Duration pause, String word) {

  static WebAnswer of(HttpResponse<?> response, String word) {
    return new WebAnswer(
        response.uri().getHost(),
        response.statusCode(),
        pause(response.headers().firstValue("Retry-After")),
        word.replaceAll("\\s+", " ").strip());
  }

  /** What a failure says of itself; some say nothing. */
  static String word(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
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

  /** Seconds, also with a fraction, or a time. */
  private static Duration pause(Optional<String> header) {
    String text = header.map(String::strip).orElse("0");
    try {
      return text.matches("\\d{1,9}(\\.\\d+)?")
          ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000))
          : Duration.between(
              Instant.now(),
              ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException neither) {
      return Duration.ZERO;
    }
  }
}
