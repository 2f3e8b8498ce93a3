package org.photofactory.web.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Standing;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.spi.notice.Notice;

/**
 * Something that people were told.
 *
 * @param about what, for programs, for example {@code service/decoder}
 * @param over true when it says that something is well again
 * @param text a few sentences; may be empty
 * @param link where to look; null when the appliance does not know its own address
 * @param deliveries how far it has come with each receiver; empty while there is none
 */
public record NoticeView(
    long id,
    String about,
    boolean over,
    Notice.Level level,
    String title,
    String text,
    @Nullable String link,
    Instant at,
    List<DeliveryView> deliveries) {

  /**
   * How far it has come with one receiver.
   *
   * @param attempts how often it has been sent
   * @param nextAt when it is sent again; null when it is settled
   * @param code why it was refused, for programs; null otherwise
   * @param reason what kept it the last time; null when nothing did
   */
  public record DeliveryView(
      String plugin,
      String notifier,
      String receiver,
      Standing.State state,
      int attempts,
      @Nullable Instant nextAt,
      @Nullable String code,
      @Nullable String reason) {

    static DeliveryView of(Dispatch dispatch) {
      Standing standing = dispatch.standing();
      return new DeliveryView(
          dispatch.receiver().plugin(),
          dispatch.receiver().notifier(),
          dispatch.receiver().name(),
          standing.state(),
          standing.attempts(),
          standing.waits() ? standing.dueAt() : null,
          standing.trouble().code(),
          standing.trouble().reason());
    }
  }

  static NoticeView of(NoticeDesk.Entry entry) {
    Notice notice = entry.notice().told().notice();
    return new NoticeView(
        entry.notice().id(),
        notice.source(),
        entry.notice().told().over(),
        notice.level(),
        notice.title(),
        notice.text(),
        notice.link() == null ? null : notice.link().toString(),
        notice.at(),
        entry.dispatches().stream().map(DeliveryView::of).toList());
  }
}
