package org.photofactory.plugins.similar;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.web.Visitor;

/** Near duplicates for review, of the caller's own library. Thread-safe. */
@Path("")
public final class ReviewResource {

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int MOST_APART = 100;

  private final Review review;

  ReviewResource(Review review) {
    this.review = review;
  }

  /**
   * What is no duplicate of each other.
   *
   * @param assets ids, 2 to 100
   */
  public record Apart(@Nullable List<@Nullable Long> assets) {}

  /** Groups of what looks the same. */
  @GET
  @Path("groups")
  @Produces(MediaType.APPLICATION_JSON)
  public GroupPage groups(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @Context SecurityContext security) {
    long below = cursor == null ? Long.MAX_VALUE : number(cursor, Long.MAX_VALUE);
    int most = limit == null ? USUAL : (int) number(limit, MOST);
    return GroupPage.of(review.groups(owner(security)), below, most);
  }

  /** What looks like one asset. */
  @GET
  @Path("near/{asset}")
  @Produces(MediaType.APPLICATION_JSON)
  public Near near(@PathParam("asset") String asset, @Context SecurityContext security) {
    return review.near(owner(security), number(asset, Long.MAX_VALUE));
  }

  /** Takes assets apart, for good. */
  @POST
  @Path("apart")
  @Consumes(MediaType.APPLICATION_JSON)
  public void apart(@Nullable Apart body, @Context SecurityContext security) {
    List<Long> assets = assets(body);
    if (!review.setApart(owner(security), assets)) {
      throw new NotFoundException();
    }
  }

  /** Guests only look at what they are shown; duplicates are the owner's matter. */
  private static long owner(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor && !visitor.guest()) {
      return visitor.owner();
    }
    throw new ForbiddenException();
  }

  private static List<Long> assets(@Nullable Apart body) {
    if (body == null || body.assets() == null) {
      throw new BadRequestException();
    }
    List<Long> assets = body.assets().stream().filter(Objects::nonNull).distinct().toList();
    if (assets.size() < 2 || assets.size() > MOST_APART) {
      throw new BadRequestException();
    }
    return assets;
  }

  private static long number(String text, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw new BadRequestException(none);
    }
    throw new BadRequestException();
  }
}
