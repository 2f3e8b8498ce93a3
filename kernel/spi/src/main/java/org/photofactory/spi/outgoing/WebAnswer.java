package org.photofactory.spi.outgoing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What another computer answered.
 *
 * @param status HTTP status; also one of failure, and of a redirect that was not followed
 * @param headers by name in lower case
 * @param body unpacked bytes
 */
public record WebAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  public WebAnswer {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  /** The first header of a name in lower case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * How long the other wants to be left alone: {@code Retry-After}, in seconds, also with a
   * fraction, or until a date. Never negative; empty when it does not say so, or says nonsense.
   *
   * @param now from when on
   */
  public Optional<Duration> retryAfter(Instant now) {
    return header("retry-after").map(String::strip).flatMap(text -> pause(text, now));
  }

  private static Optional<Duration> pause(String text, Instant now) {
    if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Without what it brought. */
  @Override
  public String toString() {
    return "answer " + status;
  }
}
