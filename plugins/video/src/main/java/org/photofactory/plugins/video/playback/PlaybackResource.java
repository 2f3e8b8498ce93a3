package org.photofactory.plugins.video.playback;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.web.Visitor;

/** How films are played, and what people may have prepared. Thread-safe. */
@Path("")
public final class PlaybackResource {

  private final PluginLedger ledger;
  private final Projectionist projectionist;
  private final Preparations preparations;
  private final StageRequests stages;
  private final Desk desk;

  PlaybackResource(
      PluginLedger ledger,
      Projectionist projectionist,
      Preparations preparations,
      StageRequests stages,
      Desk desk) {
    this.ledger = ledger;
    this.projectionist = projectionist;
    this.preparations = preparations;
    this.stages = stages;
    this.desk = desk;
  }

  /** How a film, or a motion photo, is played by a browser that plays this beside the usual. */
  @GET
  @Path("playback/{id:[0-9]{1,18}}")
  @Produces(MediaType.APPLICATION_JSON)
  public Playing playback(
      @PathParam("id") long id,
      @QueryParam("plays") @Nullable String plays,
      @QueryParam("slow") @DefaultValue("false") boolean slow,
      @Context SecurityContext security)
      throws IOException {
    Optional<Screening> film = Screening.of(ledger, visitor(security), id);
    return film.isPresent()
        ? projectionist.playing(film.get(), Browser.of(plays), slow)
        : StillPicture.of(ledger, visitor(security), id)
            .orElseThrow(NotFoundException::new)
            .playing();
  }

  /** Has a film prepared, before all that nobody has asked for. */
  @POST
  @Path("prepare/{id:[0-9]{1,18}}")
  @Produces(MediaType.APPLICATION_JSON)
  public Playing prepare(
      @PathParam("id") long id,
      @QueryParam("plays") @Nullable String plays,
      @Context SecurityContext security)
      throws IOException {
    requireOwner(security);
    Browser browser = Browser.of(plays);
    Playing before = projectionist.playing(screening(security, id), browser, false);
    if (before.url() == null) {
      preparations.ask(id, browser);
      stages.ask(TranscodeStage.NAME, id);
    }
    return projectionist.playing(screening(security, id), browser, false);
  }

  /** Ends the preparation of a film; what was made so far stays. */
  @DELETE
  @Path("prepare/{id:[0-9]{1,18}}")
  public void cancel(@PathParam("id") long id, @Context SecurityContext security) {
    requireOwner(security);
    screening(security, id);
    preparations.takeBack(id);
    desk.cancel(id);
  }

  private Screening screening(SecurityContext security, long id) {
    return Screening.of(ledger, visitor(security), id).orElseThrow(NotFoundException::new);
  }

  /** Guests play what they are shown; what the machine works on is the owner's matter. */
  private static void requireOwner(SecurityContext security) {
    if (visitor(security).guest()) {
      throw new ForbiddenException();
    }
  }

  static Visitor visitor(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor) {
      return visitor;
    }
    throw new ForbiddenException();
  }
}
