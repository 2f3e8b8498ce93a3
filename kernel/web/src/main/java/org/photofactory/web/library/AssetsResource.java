package org.photofactory.web.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.library.AssetTile;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.PlaceCount;
import org.photofactory.kernel.ledger.library.TimelinePosition;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;

/** Lists of assets: the timeline and the trash; and where those of the timeline were taken. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetsResource {

  private static final int USUAL = 100;
  private static final int USUAL_PLACES = 500;

  private final Library library;

  public AssetsResource(Library library) {
    this.library = library;
  }

  /**
   * A page of the timeline, newest first; or of those of its assets that somebody asks for.
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
  @Path("assets")
  public Page<AssetTileView> timeline(
      @Context SecurityContext security,
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
      @QueryParam("type") @Nullable String type,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Eyes eyes = Caller.of(security).eyes();
    Narrowing narrowing =
        Wishes.of(
            Wishes.marks(favourite, archived, hidden),
            tags,
            Wishes.days(from, to),
            Wishes.where(country, state, city),
            minRating,
            type);
    return page((after, length) -> library.page(eyes, narrowing, after, length), limit, cursor);
  }

  /**
   * Where assets were taken: each city, or the state or country in its stead, with the number of
   * its assets. By the names of countries, states and cities.
   */
  @Needs(Right.READ)
  @GET
  @Path("places")
  public Page<PlaceCount> places(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    int length = Limits.of(limit, USUAL_PLACES);
    int passed = Cursor.passed(cursor);
    List<PlaceCount> places = library.places(Caller.of(security).eyes(), passed, length + 1);
    return Limits.cut(places, length, _ -> Cursor.of(passed + length));
  }

  /** A page of the trash. */
  @Needs(Right.WRITE)
  @GET
  @Path("trash")
  public Page<AssetTileView> trash(
      @Context SecurityContext security,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    long owner = Caller.of(security).owner();
    return page((after, length) -> library.trash(owner, after, length), limit, cursor);
  }

  private static Page<AssetTileView> page(
      BiFunction<TimelinePosition, Integer, List<AssetTile>> list,
      @Nullable String limit,
      @Nullable String cursor) {
    int length = Limits.of(limit, USUAL);
    List<AssetTile> tiles = list.apply(Cursor.position(cursor), length + 1);
    Page<AssetTile> page = Limits.cut(tiles, length, tile -> Cursor.of(tile.position()));
    return new Page<>(page.items().stream().map(AssetTileView::of).toList(), page.nextCursor());
  }
}
