package com.example.witness;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.spi.web.FileAnswer;
import org.photofactory.spi.web.Visitor;

/** What the witness has seen. */
@Path("")
public final class WitnessResource {

  private static final String WORDS =
      "select words from sight join public.asset on asset.id = asset_id where owner_id = ?";
  private static final String DIGEST =
      "select encode(sha256, 'hex') from public.asset where id = ? and owner_id = ?";

  private final PluginLedger ledger;
  private final StageRequests requests;
  private final DerivedFolders folders;

  WitnessResource(PluginLedger ledger, StageRequests requests, DerivedFolders folders) {
    this.ledger = ledger;
    this.requests = requests;
    this.folders = folders;
  }

  /** An asset. */
  public record Question(long asset) {}

  /** What was seen. */
  public record Sights(boolean guest, List<String> words) {}

  /** All that was seen in the visitor's library. */
  @GET
  @Path("sights")
  @Produces(MediaType.APPLICATION_JSON)
  public Sights sights(@Context SecurityContext security) {
    Visitor visitor = (Visitor) security.getUserPrincipal();
    return new Sights(
        visitor.guest(),
        ledger.read(handle -> handle.select(WORDS, visitor.owner()).mapTo(String.class).list()));
  }

  /** Forgets what was seen, and looks again. */
  @POST
  @Path("again")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public List<Boolean> again(Question question) {
    int gone =
        ledger.write(
            handle -> handle.execute("delete from sight where asset_id = ?", question.asset()));
    return List.of(gone == 1, requests.ask("witness", question.asset()));
  }

  /** Whether an asset was given up. */
  @GET
  @Path("given-up/{asset}")
  @Produces(MediaType.APPLICATION_JSON)
  public List<String> givenUp(@PathParam("asset") long asset) {
    return requests.givenUp("witness", asset).map(StageRequests.GivenUp::code).stream().toList();
  }

  /** The file that was made of an asset. */
  @GET
  @Path("words/{asset}")
  public FileAnswer words(@PathParam("asset") long asset, @Context SecurityContext security) {
    Visitor visitor = (Visitor) security.getUserPrincipal();
    String sha256 =
        ledger.read(
            handle ->
                handle
                    .select(DIGEST, asset, visitor.owner())
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(NotFoundException::new));
    return folders
        .find(sha256)
        .map(folder -> new FileAnswer(folder.resolve("words.txt"), "text/plain", sha256, false))
        .orElseThrow(NotFoundException::new);
  }
}
