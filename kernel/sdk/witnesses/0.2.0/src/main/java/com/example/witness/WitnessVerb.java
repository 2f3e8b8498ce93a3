package com.example.witness;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.command.VerbContext;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

/** Uses what verbs may use, and asks other computers. */
@Component
public final class WitnessVerb implements Verb {

  private final Outgoing outgoing;

  @Activate
  public WitnessVerb(@Reference Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  @Override
  public String name() {
    return "ask";
  }

  @Override
  public String operands() {
    return "ADDRESS";
  }

  @Override
  public String summary() {
    return "asks another computer";
  }

  @Override
  public int run(List<String> words, VerbContext context) throws Exception {
    if (words.size() != 1 || context.cancelled()) {
      return 2;
    }
    Map<String, String> headers = Map.of("X-Word", context.settings().text("word"));
    try {
      WebAnswer answer =
          outgoing.send(
              WebRequest.get(URI.create(words.getFirst()), headers, Duration.ofSeconds(20)));
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      String pause =
          answer.retryAfter(Instant.now()).map(time -> " for " + time.toSeconds()).orElse("");
      context.say(
          answer.status() + " " + answer.header("content-type").orElse("") + " " + body + pause);
      return 0;
    } catch (NoAnswerException none) {
      context.say(none.code() + ": " + none.getMessage() + " " + none.hint());
      return 1;
    }
  }
}
