package org.photofactory.plugins.video.playback;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.hls.Playlists;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.FileAnswer;

/**
 * The pieces of films, and their lists. No path is made of what a client says: a name is compared
 * with those of the variants, and must look like that of a piece. Thread-safe.
 */
@Path("hls/{id:[0-9]{1,18}}")
public final class PiecesResource {

  private static final String LIST = "application/vnd.apple.mpegurl";

  private final PluginLedger ledger;
  private final Shelf shelf;
  private final Projectionist projectionist;
  private final Preparations preparations;

  PiecesResource(
      PluginLedger ledger, Shelf shelf, Projectionist projectionist, Preparations preparations) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.projectionist = projectionist;
    this.preparations = preparations;
  }

  /** The variants that a browser can play. */
  @GET
  @Path("index.m3u8")
  @Produces(LIST)
  public byte[] variants(
      @PathParam("id") long id,
      @QueryParam("plays") @Nullable String plays,
      @Context SecurityContext security)
      throws IOException {
    Screening screening = screening(security, id);
    List<Variant> variants = projectionist.variants(screening, Browser.of(plays));
    KnownFilm film = screening.film();
    if (variants.isEmpty() || film == null) {
      throw new NotFoundException();
    }
    preparations.used(id);
    return Playlists.variants(variants, film.size()).getBytes(StandardCharsets.UTF_8);
  }

  /** The pieces of a variant. */
  @GET
  @Path("{variant}/index.m3u8")
  @Produces(LIST)
  public byte[] pieces(
      @PathParam("id") long id,
      @PathParam("variant") String name,
      @Context SecurityContext security)
      throws IOException {
    Variant variant = variant(screening(security, id), name);
    return Playlists.pieces(variant).getBytes(StandardCharsets.UTF_8);
  }

  /** One piece. */
  @GET
  @Path("{variant}/{file}")
  public FileAnswer piece(
      @PathParam("id") long id,
      @PathParam("variant") String name,
      @PathParam("file") String file,
      @Context SecurityContext security)
      throws IOException {
    Screening screening = screening(security, id);
    java.nio.file.Path piece =
        variant(screening, name).file(file).orElseThrow(NotFoundException::new);
    String tag =
        "%s-%s-%s-%x"
            .formatted(screening.sha256(), name, file, Files.getLastModifiedTime(piece).toMillis());
    return new FileAnswer(piece, mime(file), tag, false);
  }

  private Variant variant(Screening screening, String name) throws IOException {
    return shelf.playable(screening.sha256()).stream()
        .filter(variant -> variant.name().equals(name))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Screening screening(SecurityContext security, long id) {
    return Screening.of(ledger, PlaybackResource.visitor(security), id)
        .orElseThrow(NotFoundException::new);
  }

  private static String mime(String file) {
    return file.endsWith(".ts") ? "video/mp2t" : "video/mp4";
  }
}
