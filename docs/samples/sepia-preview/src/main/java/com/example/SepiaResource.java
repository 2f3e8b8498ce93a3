package com.example;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.spi.web.Visitor;

/** The sepia pictures of the visitor's library. */
@Path("")
public final class SepiaResource {

  private static final String DIGEST =
      """
      select encode(sha256, 'hex') from public.asset
      where id = ? and owner_id = ? and trashed_at is null
      """;

  private final PluginLedger ledger;
  private final DerivedFolders folders;

  SepiaResource(PluginLedger ledger, DerivedFolders folders) {
    this.ledger = ledger;
    this.folders = folders;
  }

  /**
   * A picture, for the panel, which loads nothing by itself.
   *
   * @param picture as a data URL
   */
  public record Toned(String picture) {}

  /** The picture of one photo; 404 while there is none. */
  @GET
  @Path("pictures/{asset}")
  @Produces(MediaType.APPLICATION_JSON)
  public Toned picture(@PathParam("asset") long asset, @Context SecurityContext security)
      throws IOException {
    java.nio.file.Path file =
        folders
            .find(digest(asset, owner(security)))
            .map(folder -> folder.resolve(SepiaPreview.FILE))
            .filter(Files::exists)
            .orElseThrow(NotFoundException::new);
    String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    return new Toned("data:image/jpeg;base64," + content);
  }

  private String digest(long asset, long owner) {
    return ledger.read(
        handle ->
            handle
                .select(DIGEST, asset, owner)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(NotFoundException::new));
  }

  /** What guests may see this plugin cannot know, so it shows them nothing. */
  private static long owner(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor && !visitor.guest()) {
      return visitor.owner();
    }
    throw new ForbiddenException();
  }
}
