package com.example;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.Visitor;

/** Counts what is in the visitor's library. Called from many threads at once. */
@Path("")
public final class CountsResource {

  /** Sidecars (kind 4) are no photos. */
  private static final String PER_DAY =
      """
      select extract(year from sort_time)::int as year,
             extract(isodow from sort_time)::int as day,
             count(*) as photos
      from public.asset
      where owner_id = ? and trashed_at is null and kind <> 4
      group by 1, 2
      """;

  private final PluginLedger ledger;

  CountsResource(PluginLedger ledger) {
    this.ledger = ledger;
  }

  /** How many photos there are of each year, and of each day of the week. */
  @GET
  @Path("counts")
  @Produces(MediaType.APPLICATION_JSON)
  public Counts counts(@Context SecurityContext security) {
    long owner = owner(security);
    return Counts.of(
        ledger.read(
            handle ->
                handle
                    .select(PER_DAY, owner)
                    .map(
                        (row, _) ->
                            new Counts.Cell(
                                row.getInt("year"), row.getInt("day"), row.getLong("photos")))
                    .list()));
  }

  /** What guests may see this plugin cannot know, so it counts nothing for them. */
  private static long owner(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor && !visitor.guest()) {
      return visitor.owner();
    }
    throw new ForbiddenException();
  }
}
