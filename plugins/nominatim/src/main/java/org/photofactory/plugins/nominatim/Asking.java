package org.photofactory.plugins.nominatim;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.photofactory.plugins.nominatim.Answers.Question;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.place.Geocoding;

/** One request to a server, and what is made of whatever comes back. Thread-safe. */
final class Asking {

  private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(10);
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);
  private static final Duration USUAL_WISH = Duration.ofMinutes(1);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Outgoing outgoing;
  private final Clock clock;
  private final String version;

  /**
   * @param version of the appliance
   */
  Asking(Outgoing outgoing, Clock clock, String version) {
    this.outgoing = outgoing;
    this.clock = clock;
    this.version = version;
  }

  /**
   * What the server says, kept by {@code answers} when it is of use.
   *
   * @param weather how this server fares; is told
   */
  Geocoding ask(Server server, Weather weather, Question question, Answers answers)
      throws InterruptedException {
    try {
      WebAnswer answer =
          outgoing.send(server.question(question.cell(), question.languages(), version));
      return answer.status() == 200
          ? weather.fair(read(server, question, answer, answers))
          : refused(server, weather, answer);
    } catch (NonsenseException nonsense) {
      return weather.fault(
          "%s answered with %s. Look whether it is a Nominatim server."
              .formatted(server.host(), nonsense.getMessage()));
    } catch (NoAnswerException none) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return weather.away("SERVER_AWAY", none.getMessage() + " " + none.hint(), AFTER_NO_ANSWER);
    }
  }

  private static Geocoding read(Server server, Question question, WebAnswer answer, Answers answers)
      throws NonsenseException {
    String json = new String(answer.body(), StandardCharsets.UTF_8).replace("\0", "");
    Geocoding place = Reply.read(json);
    answers.keep(question, json, server.keep());
    return place;
  }

  private Geocoding refused(Server server, Weather weather, WebAnswer answer) {
    int status = answer.status();
    if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
      Duration wish = wish(answer);
      return weather.away(
          "SERVER_BUSY",
          "%s wants to be left alone for %d s (HTTP %d)."
              .formatted(server.host(), wish.toSeconds(), status),
          wish);
    }
    String reason = "%s answered with HTTP %d.".formatted(server.host(), status);
    return status >= 500
        ? weather.fault(reason)
        : weather.away(
            "SERVER_REFUSES",
            reason
                + " Look whether the address is right, and whether the server's rules allow this.",
            AFTER_REFUSAL);
  }

  private Duration wish(WebAnswer answer) {
    Duration wish = answer.retryAfter(clock.instant()).orElse(Duration.ZERO);
    if (wish.compareTo(LONGEST_WISH) > 0) {
      return LONGEST_WISH;
    }
    return wish.isPositive() ? wish : USUAL_WISH;
  }
}
