package org.photofactory.web.notices;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.notices.Dispatch;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;

/** What people were told by mail or webhook when something was wrong. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticesResource {

  private static final int USUAL = 50;

  private final NoticeDesk desk;

  public NoticesResource(NoticeDesk desk) {
    this.desk = desk;
  }

  /**
   * What people were told, newest first, and how far each has come. What is told while nobody is
   * set up to be is listed, too. Thirty days are kept.
   */
  @Needs(Right.ADMIN)
  @GET
  public Page<NoticeView> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int length = Limits.of(limit, USUAL);
    List<NoticeView> notices =
        desk.recent(Cursor.id(cursor), length + 1).stream().map(NoticeView::of).toList();
    return Limits.cut(notices, length, notice -> Cursor.ofId(notice.id()));
  }

  /** From when on people are told, by which ways, and who is. */
  @Needs(Right.ADMIN)
  @GET
  @Path("setup")
  public NoticeSetupView setup() throws InterruptedException {
    Map<Receiver, Dispatch> last =
        desk.latest().stream().collect(Collectors.toMap(Dispatch::receiver, Function.identity()));
    return new NoticeSetupView(
        desk.least(),
        desk.notifiers().stream().map(notifier -> NotifierView.of(notifier, last)).toList());
  }

  /** Tells every receiver that this is a test, and waits for what each answers. */
  @Needs(Right.ADMIN)
  @POST
  @Path("test")
  public List<AnswerView> test() throws InterruptedException {
    return desk.test().stream().map(AnswerView::of).toList();
  }
}
