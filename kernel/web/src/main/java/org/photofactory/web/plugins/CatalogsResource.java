package org.photofactory.web.plugins;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.catalogs.Catalog;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.catalogs.Catalogs;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;

/** From where plugins are had: catalogs that somebody has signed. */
@Path("plugin-catalogs")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogsResource {

  private final Catalogs catalogs;
  private final AuditTrail trail;

  public CatalogsResource(Catalogs catalogs, AuditTrail trail) {
    this.catalogs = catalogs;
    this.trail = trail;
  }

  /** All of them, the first that was added first. */
  @Needs(Right.ADMIN)
  @GET
  public List<CatalogView> list() {
    return catalogs.all().stream().map(CatalogView::of).toList();
  }

  /**
   * Adds one, if a well-signed index comes from it. From then on no other key may sign it, until a
   * person accepts another.
   */
  @Gives(status = 201, value = CatalogView.class)
  @Needs(Right.ADMIN)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@Nullable CatalogOrder order, @Context SecurityContext security)
      throws CatalogException {
    CatalogOrder asked = Fields.body(order);
    Catalog added =
        catalogs.add(
            Fields.required(asked.kind, "kind"),
            Fields.required(asked.address, "address"),
            asked.fingerprint);
    trail.write(Caller.of(security).origin(), Action.CATALOG_ADDED, added.origin());
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(CatalogView.of(added))
        .build();
  }

  /**
   * Looks for news of all; where that fails, {@code trouble} says why, and what was there stays.
   */
  @Needs(Right.ADMIN)
  @POST
  @Path("refresh")
  public List<CatalogView> refreshAll() {
    return catalogs.refreshAll().stream().map(CatalogView::of).toList();
  }

  /** The same for one. */
  @Needs(Right.ADMIN)
  @POST
  @Path("{id}/refresh")
  public CatalogView refresh(@PathParam("id") long id) throws CatalogException {
    return CatalogView.of(catalogs.refresh(id));
  }

  /** Has another key sign a catalog from now on. */
  @Needs(Right.ADMIN)
  @POST
  @Path("{id}/key")
  @Consumes(MediaType.APPLICATION_JSON)
  public CatalogView acceptKey(
      @PathParam("id") long id, @Nullable KeyOrder order, @Context SecurityContext security)
      throws CatalogException {
    String fingerprint = Fields.required(Fields.body(order).fingerprint, "fingerprint");
    Catalog accepted = catalogs.acceptKey(id, fingerprint);
    trail.write(Caller.of(security).origin(), Action.CATALOG_KEY_ACCEPTED, accepted.origin());
    return CatalogView.of(accepted);
  }

  /** Removes one; what was installed from it stays. */
  @Needs(Right.ADMIN)
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") long id, @Context SecurityContext security)
      throws CatalogException {
    String origin = catalogs.find(id).origin();
    catalogs.remove(id);
    trail.write(Caller.of(security).origin(), Action.CATALOG_REMOVED, origin);
  }

  /**
   * A catalog that is wanted as a source.
   *
   * @param kind where it is
   * @param address for {@code WEB} begins with {@code https://} and is that of the folder in which
   *     {@code index.json} lies; with {@code http://} the fingerprint is needed
   * @param fingerprint of the key that must have signed it; null to trust the key that comes
   */
  public record CatalogOrder(
      @Nullable Kind kind, @Nullable String address, @Nullable String fingerprint) {}

  /**
   * A key that is accepted.
   *
   * @param fingerprint which
   */
  public record KeyOrder(@Nullable String fingerprint) {}
}
