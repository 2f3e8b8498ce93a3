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
import org.photofactory.web.rest.Limits;

/** What people were told by mail or webhook when something was wrong. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticesResource {

  private static final int USUAL = 50;

  private final NoticeDesk desk;

  public NoticesResource(NoticeDesk desk) {
    this.desk = desk;
  }

  /** The last notices, newest first, how far each has come, and who can be told. */
  @Needs(Right.ADMIN)
  @GET
  public NoticesView list(@QueryParam("limit") @Nullable String limit) throws InterruptedException {
    Map<Receiver, Dispatch> last =
        desk.latest().stream().collect(Collectors.toMap(Dispatch::receiver, Function.identity()));
    return new NoticesView(
        desk.receivers().stream()
            .map(receiver -> ReceiverView.of(receiver, last.get(receiver)))
            .toList(),
        desk.recent(Limits.of(limit, USUAL)).stream().map(NoticeView::of).toList());
  }

  /** Tells every receiver that this is a test, and waits for what each answers. */
  @Needs(Right.ADMIN)
  @POST
  @Path("test")
  public List<AnswerView> test() throws InterruptedException {
    return desk.test().stream().map(AnswerView::of).toList();
  }
}
