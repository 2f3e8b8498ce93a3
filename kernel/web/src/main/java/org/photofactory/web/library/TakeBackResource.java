package org.photofactory.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.library.EditsResource.ResultView;

/** Second thoughts on edits. */
@Path("assets/take-back")
@Produces(MediaType.APPLICATION_JSON)
public final class TakeBackResource {

  private final Editor editor;

  public TakeBackResource(Editor editor) {
    this.editor = editor;
  }

  /**
   * Which edits are meant.
   *
   * @param etags of the results of edits, up to 1,000; each names an asset and the edit
   */
  public record TakeBack(@Nullable List<@Nullable String> etags) {

    Map<Long, Integer> editions() {
      Map<Long, Integer> editions = new LinkedHashMap<>();
      for (String etag : EditsResource.required("etags", etags)) {
        Editions.Edition edition =
            Editions.read(etag)
                .orElseThrow(() -> EditsResource.refused("No edit has given such an etag."));
        editions.put(edition.assetId(), edition.number());
      }
      return editions;
    }
  }

  /** Says again what was said before, of each asset that nobody has edited since. */
  @Needs(Right.WRITE)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public List<ResultView> takeBack(@Nullable TakeBack wanted, @Context SecurityContext security) {
    if (wanted == null) {
      throw EditsResource.refused("The body is to name etags.");
    }
    Caller caller = Caller.of(security);
    Editor.Hand hand = new Editor.Hand(caller.owner(), caller.name());
    return ResultView.of(editor.takeBack(hand, wanted.editions()));
  }
}
