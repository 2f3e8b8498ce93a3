package org.photofactory.plugins.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

/** Tells web addresses, those of Discord and Slack as they want it. Stateless. */
@Component
public final class WebhookNotifier implements Notifier {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int LONGEST_WORD = 300;

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

  /** A client for each message: it is closed at once, so that none of its threads stays. */
  private static Delivery post(URI address, String message) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "PhotoFactory")
            .POST(BodyPublishers.ofString(message))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] word = body.readNBytes(LONGEST_WORD);
        return WebAnswer.of(response, new String(word, StandardCharsets.UTF_8)).delivery();
      } finally {
        client.shutdownNow();
      }
    } catch (IOException away) {
      return new Delivery.Later(
          Duration.ZERO, address.getHost() + " does not answer: " + WebAnswer.word(away));
    }
  }
}
