package org.photofactory.web.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditSearch;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;

/** Who did what, when, from where. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

  private static final int USUAL = 100;

  private final AuditTrail trail;

  AuditResource(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Newest first; all, or what is looked for.
   *
   * @param actor login of who did it, or {@code nobody}, {@code console}, {@code appliance}
   * @param action what was done, for example {@code LOGIN}; may be repeated for several
   * @param since a time with its offset: what came before is left out
   * @param until a time with its offset: what came then or later is left out
   */
  @Needs(Right.ADMIN)
  @GET
  public Page<Entry> list(
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("action") List<String> action,
      @QueryParam("since") @Nullable String since,
      @QueryParam("until") @Nullable String until,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int length = Limits.of(limit, USUAL);
    AuditSearch search =
        new AuditSearch(
            AuditWishes.actor(actor),
            AuditWishes.actions(action),
            AuditWishes.time("since", since),
            AuditWishes.time("until", until));
    List<Entry> entries =
        trail.list(search, Cursor.id(cursor), length + 1).stream().map(Entry::of).toList();
    return Limits.cut(entries, length, entry -> Cursor.ofId(entry.id()));
  }

  /** Something that somebody did. */
  public record Entry(long id, Instant at, @JsonUnwrapped AuditEntry.Deed deed) {
    static Entry of(AuditEntry entry) {
      return new Entry(entry.id(), entry.at(), entry.deed());
    }
  }
}
