package org.photofactory.web.panels;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.kernel.plugins.PluginPanel.Audience;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;

/** Which parts of the web app plugins bring; the event {@code plugin} tells that they change. */
@Path("panels")
@Produces(MediaType.APPLICATION_JSON)
public final class PanelsResource {

  private final PanelShelf shelf;

  public PanelsResource(PanelShelf shelf) {
    this.shelf = shelf;
  }

  /** The panels that are for whoever asks, by plugin, in the order of their declaration. */
  @Needs(Right.READ)
  @GET
  public List<PanelView> list(@Context SecurityContext security) {
    Audience audience = audience(Caller.of(security).role());
    return shelf.all().stream()
        .flatMap(
            set ->
                set.panels().stream()
                    .filter(panel -> panel.isFor(audience))
                    .map(panel -> PanelView.of(set, panel)))
        .toList();
  }

  private static Audience audience(Role role) {
    return switch (role) {
      case VIEWER -> Audience.VIEWER;
      case MEMBER -> Audience.MEMBER;
      case ADMIN -> Audience.ADMIN;
    };
  }
}
