package com.example.witness;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;

/** Uses what notifiers may use. */
@Component
public final class WitnessNotifier implements Notifier {

  private final Diary diary;

  @Activate
  public WitnessNotifier(@Reference Diary diary) {
    this.diary = diary;
  }

  @Override
  public String name() {
    return "diary";
  }

  @Override
  public List<String> receivers(Settings settings) {
    return List.of("diary of what was " + settings.text("word"));
  }

  @Override
  public Delivery send(Notice notice, String receiver, NoticeContext context) {
    if (context.cancelled()) {
      return new Delivery.Later(Duration.ofMinutes(1), "It was told to end.");
    }
    if (context.zone().getId().isEmpty() || notice.at().atZone(context.zone()).getYear() < 2000) {
      return new Delivery.Refused("ODD", "There is something odd about its time.");
    }
    diary.note("notice", notice.level() + " " + notice.title() + ": " + notice.text());
    return new Delivery.Sent();
  }
}
