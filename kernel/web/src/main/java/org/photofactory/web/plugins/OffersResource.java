package org.photofactory.web.plugins;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.catalogs.Download;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.catalogs.Inspection;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Plugins that can be had from catalogs. */
@Path("plugin-offers")
@Produces(MediaType.APPLICATION_JSON)
public final class OffersResource {

  private final CatalogDesk desk;
  private final AuditTrail trail;

  public OffersResource(CatalogDesk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /**
   * Every plugin that can be had, by title; once for each catalog that has it. Also those that do
   * not fit are told, and why.
   */
  @Needs(Right.ADMIN)
  @GET
  public List<OfferView> list() {
    return desk.offers().all().stream().map(OfferView::of).toList();
  }

  /**
   * Has a jar brought and looked into, to say all that installing it would say and do. Nothing of
   * it runs. The event {@code inspection} with its id tells that this has ended.
   *
   * @param catalog id of the catalog
   * @param plugin which
   * @param version of it
   */
  @Gives(status = 202, value = OfferInspectionView.class)
  @Needs(Right.ADMIN)
  @POST
  @Path("{catalog}/{plugin}/{version}/inspection")
  public Response inspect(
      @PathParam("catalog") long catalog,
      @PathParam("plugin") String plugin,
      @PathParam("version") String version)
      throws CatalogException {
    Inspection begun = desk.inspections().begin(new Wanted(catalog, plugin, version));
    return Response.accepted(OfferInspectionView.of(begun))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** How far that is, and what was found. */
  @Needs(Right.ADMIN)
  @GET
  @Path("inspections/{id}")
  public OfferInspectionView inspection(@PathParam("id") String id) {
    return name(id)
        .flatMap(desk.inspections()::find)
        .map(OfferInspectionView::of)
        .orElseThrow(() -> unknown(id));
  }

  /** Nobody wants to know any more: what is coming is broken off. */
  @Needs(Right.ADMIN)
  @DELETE
  @Path("inspections/{id}")
  public void endInspection(@PathParam("id") String id) {
    name(id).ifPresent(desk.inspections()::end);
  }

  /**
   * Has a plugin brought and installed. What becomes of it is told by the downloads, and by the
   * event {@code plugin}.
   *
   * @param catalog id of the catalog
   * @param plugin which
   * @param version of it
   * @param sha256 what an inspection has said of the jar, so that nothing else is installed than
   *     what was looked at; null: whatever the catalog names
   * @param older {@code true}: also in the place of a newer version
   */
  @Gives(status = 202, value = DownloadView.class)
  @Needs(Right.ADMIN)
  @POST
  @Path("{catalog}/{plugin}/{version}")
  public Response install(
      @PathParam("catalog") long catalog,
      @PathParam("plugin") String plugin,
      @PathParam("version") String version,
      @QueryParam("sha256") @Nullable String sha256,
      @QueryParam("older") boolean older,
      @Context SecurityContext security)
      throws CatalogException {
    Download begun = desk.installs().install(new Wanted(catalog, plugin, version), sha256, older);
    trail.write(Caller.of(security).origin(), Action.PLUGIN_ASKED_FOR, plugin);
    return Response.accepted(DownloadView.of(begun)).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** The last plugins that were on their way, the newest first. */
  @Needs(Right.ADMIN)
  @GET
  @Path("downloads")
  public List<DownloadView> downloads() {
    return desk.installs().downloads().stream().map(DownloadView::of).toList();
  }

  private static Optional<UUID> name(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static ProblemException unknown(String id) {
    return Problem.of(
            404,
            "INSPECTION_NOT_FOUND",
            "There is no inspection " + id + ".",
            "It was ended, or is long ago: begin again.")
        .asException();
  }
}
