package com.example;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.Visitor;

/** The lines of the photos of the visitor's library. */
@Path("photos/{asset}")
@Produces(MediaType.APPLICATION_JSON)
public final class QuoteResource {

  private final PluginLedger ledger;

  QuoteResource(PluginLedger ledger) {
    this.ledger = ledger;
  }

  /** The line of a photo; 404 while it has none. */
  @GET
  public Quote quote(@PathParam("asset") long asset, @Context SecurityContext security) {
    long owner = owner(security);
    Optional<Quote> quote =
        ledger.read(
            handle ->
                Book.owns(handle, owner, asset) ? Book.find(handle, asset) : Optional.empty());
    return quote.orElseThrow(NotFoundException::new);
  }

  /** Takes another line out of the book. */
  @POST
  @Path("another")
  public Quote another(@PathParam("asset") long asset, @Context SecurityContext security) {
    return change(owner(security), asset, handle -> Book.another(handle, asset));
  }

  /** Keeps a line of the visitor's own. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Quote write(
      @PathParam("asset") long asset, Quote quote, @Context SecurityContext security) {
    if (quote == null || !quote.fits()) {
      throw new BadRequestException();
    }
    return change(owner(security), asset, handle -> Book.write(handle, asset, quote));
  }

  private Quote change(long owner, long asset, Consumer<Handle> change) {
    return ledger.write(
        handle -> {
          if (!Book.owns(handle, owner, asset)) {
            throw new NotFoundException();
          }
          change.accept(handle);
          return Book.find(handle, asset).orElseThrow(NotFoundException::new);
        });
  }

  /** What guests may see this plugin cannot know, so it shows them nothing. */
  private static long owner(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor && !visitor.guest()) {
      return visitor.owner();
    }
    throw new ForbiddenException();
  }
}
