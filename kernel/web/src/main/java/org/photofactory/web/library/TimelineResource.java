package org.photofactory.web.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.DayCount;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.factory.Finding;
import org.photofactory.web.factory.Totals;
import org.photofactory.web.rest.Gives;

/** How many assets each day holds. */
@Path("timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

  private final Totals totals;

  public TimelineResource(Totals totals) {
    this.totals = totals;
  }

  /**
   * Newest day first; of all assets of the timeline, or of those that somebody asks for.
   *
   * @param tags that they have; all of them
   * @param from first day on which they were taken, as 2026-05-31
   * @param to last day on which they were taken
   * @param country code of the country in which they were taken, as PT
   * @param state name of the state in which they were taken, as {@code /places} tells it
   * @param city name of the city in which they were taken, as {@code /places} tells it
   */
  @Needs(Right.READ)
  @GET
  @Gives(DayCount[].class)
  @Gives(status = 304)
  public Response days(
      @Context SecurityContext security,
      @Context Request request,
      @QueryParam("favourite") @Nullable String favourite,
      @QueryParam("archived") @Nullable String archived,
      @QueryParam("hidden") @Nullable String hidden,
      @QueryParam("tag") List<String> tags,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("country") @Nullable String country,
      @QueryParam("state") @Nullable String state,
      @QueryParam("city") @Nullable String city,
      @QueryParam("minRating") @Nullable String minRating,
      @QueryParam("type") @Nullable String type) {
    Narrowing narrowing =
        Wishes.of(
            Wishes.marks(favourite, archived, hidden),
            tags,
            Wishes.days(from, to),
            Wishes.where(country, state, city),
            minRating,
            type);
    Finding<List<DayCount>> found = totals.days(Caller.of(security).eyes(), narrowing);
    EntityTag seen = new EntityTag(found.name(), true);
    ResponseBuilder unchanged = request.evaluatePreconditions(seen);
    ResponseBuilder answer = unchanged == null ? Response.ok(found.value()) : unchanged;
    return answer.tag(seen).cacheControl(asking()).build();
  }

  /** A browser keeps it for the person alone, and asks each time whether it is still true. */
  private static CacheControl asking() {
    CacheControl asking = new CacheControl();
    asking.setPrivate(true);
    asking.setNoCache(true);
    asking.setNoTransform(false);
    return asking;
  }
}
