package org.photofactory.plugins.notify;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebRequest;
import org.photofactory.spi.stage.Settings;

/** Tells web addresses, those of Discord and Slack as they want it. Thread-safe. */
@Component
public final class WebhookNotifier implements Notifier {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/json; charset=utf-8");

  private final Outgoing outgoing;
  private final Duration patience;

  @Activate
  public WebhookNotifier(@Reference Outgoing outgoing) {
    this(outgoing, PATIENCE);
  }

  /**
   * @param patience for an answer
   */
  WebhookNotifier(Outgoing outgoing, Duration patience) {
    this.outgoing = outgoing;
    this.patience = patience;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public List<String> receivers(Settings settings) {
    return Webhook.all(settings).stream().map(Webhook::name).distinct().toList();
  }

  @Override
  public Delivery send(Notice notice, String receiver, NoticeContext context)
      throws InterruptedException, IOException {
    URI address =
        Webhook.all(context.settings()).stream()
            .filter(webhook -> webhook.name().equals(receiver))
            .findFirst()
            .map(Webhook::address)
            .orElse(null);
    if (address == null) {
      return new Delivery.Refused(
          "WRONG_ADDRESS", "It is no address that begins with https:// or http://.");
    }
    String shape = context.settings().text("webhook-shape");
    if (!List.of("auto", "json", "discord", "slack").contains(shape)) {
      return new Delivery.Refused(
          "WRONG_SHAPE", "webhook-shape must be auto, json, discord or slack.");
    }
    return post(address, Shape.of(shape, address).text(notice));
  }

  private Delivery post(URI address, String message) throws InterruptedException {
    WebRequest request =
        new WebRequest(
            "POST", address, HEADERS, message.getBytes(StandardCharsets.UTF_8), patience);
    try {
      return HookAnswer.of(address, outgoing.send(request)).delivery();
    } catch (NoAnswerException none) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return unanswered(none);
    }
  }

  /**
   * What only a person can change is not tried again. Nor is what was answered too late or at too
   * great length: it may have arrived, and would arrive again and again. An address that may not be
   * spoken to is: while the line is down, many routers answer every name with an address of their
   * own.
   */
  private static Delivery unanswered(NoAnswerException none) {
    String reason = none.getMessage() + " " + none.hint();
    return switch (none.code()) {
      case "OUTGOING_ADDRESS", "OUTGOING_TOO_LARGE" -> new Delivery.Refused(none.code(), reason);
      case "OUTGOING_TIMEOUT" ->
          new Delivery.Refused(
              "NO_ANSWER",
              none.getMessage() + " It may have the notice all the same, which is not sent again.");
      default -> new Delivery.Later(Duration.ZERO, reason);
    };
  }
}
