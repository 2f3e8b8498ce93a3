package org.photofactory.web.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.edits.Draft;
import org.photofactory.kernel.edits.EditResult;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.TagTable.TagCount;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Cursor;
import org.photofactory.web.rest.Limits;
import org.photofactory.web.rest.Page;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** What a person says of many assets at once, and the tags they have. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class EditsResource {

  private static final int MOST = 1000;
  private static final int USUAL_TAGS = 500;
  private static final long LONGEST_SHIFT = 400L * 366 * 24 * 3600;

  private final Editor editor;

  public EditsResource(Editor editor) {
    this.editor = editor;
  }

  /**
   * What to change of which assets.
   *
   * @param ids up to 1,000
   * @param changes a merge patch for each
   * @param shiftSeconds by how much to move the date of each
   * @param addTags tags to put beside those that each has
   * @param removeTags tags to take away from each, in any letter case
   */
  public record BulkEdit(
      @Nullable List<@Nullable Long> ids,
      @Nullable ObjectNode changes,
      @Nullable Long shiftSeconds,
      @Nullable List<@Nullable String> addTags,
      @Nullable List<@Nullable String> removeTags) {

    Draft draft() {
      ObjectNode patch = changes == null ? JsonNodeFactory.instance.objectNode() : changes;
      List<String> added = tags("addTags", addTags);
      List<String> removed = tags("removeTags", removeTags);
      boolean retags = !added.isEmpty() || !removed.isEmpty();
      if (patch.isEmpty() && shiftSeconds == null && !retags) {
        throw refused("The body has neither changes nor shiftSeconds, addTags or removeTags.");
      }
      if (retags && patch.has(EditField.TAGS.key())) {
        throw refused("Tags are not told as a whole and added or taken away at the same time.");
      }
      return Patch.draft(patch, shift(patch), added, removed);
    }

    List<Long> required() {
      return EditsResource.required("ids", ids);
    }

    private @Nullable Duration shift(ObjectNode patch) {
      if (shiftSeconds == null) {
        return null;
      }
      if (Math.abs(shiftSeconds) > LONGEST_SHIFT || patch.has(EditField.TAKEN_AT.key())) {
        throw refused("A date is moved by at most 400 years, and not set at the same time.");
      }
      return Duration.ofSeconds(shiftSeconds);
    }

    private static List<String> tags(String name, @Nullable List<@Nullable String> tags) {
      if (tags == null) {
        return List.of();
      }
      if (tags.stream().anyMatch(tag -> tag == null || tag.indexOf('\0') >= 0)) {
        throw refused(name + " is an array of texts.");
      }
      return List.copyOf(tags);
    }
  }

  /** Edits many; what cannot be said of one does not keep it from the others. */
  @Needs(Right.WRITE)
  @PATCH
  @Path("assets")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<ResultView> edit(@Nullable BulkEdit bulk, @Context SecurityContext security) {
    if (bulk == null) {
      throw refused("The body is to name ids and changes.");
    }
    Caller caller = Caller.of(security);
    Editor.Hand hand = new Editor.Hand(caller.owner(), caller.name());
    Map<Long, EditResult> results = editor.edit(hand, bulk.required(), bulk.draft());
    return ResultView.of(results);
  }

  /** Tags, in alphabetical order. */
  @Needs(Right.READ)
  @GET
  @Path("tags")
  public Page<TagCount> tags(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    int length = Limits.of(limit, USUAL_TAGS);
    int passed = Cursor.passed(cursor);
    List<TagCount> tags = editor.tags(Caller.of(security).eyes(), passed, length + 1);
    return Limits.cut(tags, length, _ -> Cursor.of(passed + length));
  }

  /** Those that a request names; each of them, and no more than go into one transaction. */
  static <T> List<T> required(String name, @Nullable List<@Nullable T> named) {
    if (named == null || named.isEmpty() || named.size() > MOST) {
      throw refused(name + " must name 1 to " + MOST + " assets.");
    }
    if (named.stream().anyMatch(Objects::isNull)) {
      throw refused("One of " + name + " is null.");
    }
    return List.copyOf(named);
  }

  static ProblemException refused(String message) {
    return Problem.badRequest(message, null).asException();
  }

  /** What can become of one of many. */
  enum Outcome {
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("not-found")
    NOT_FOUND,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("outdated")
    OUTDATED
  }

  /** What became of one of them; the code and its sentence are null where it is said. */
  record ResultView(
      long id,
      Outcome outcome,
      @Nullable String etag,
      @Nullable String code,
      @Nullable String message) {

    static List<ResultView> of(Map<Long, EditResult> results) {
      return results.entrySet().stream()
          .map(result -> of(result.getKey(), result.getValue()))
          .toList();
    }

    private static ResultView of(long id, EditResult result) {
      return switch (result) {
        case EditResult.Changed(var edition) -> said(id, Outcome.CHANGED, edition);
        case EditResult.Unchanged(var edition) -> said(id, Outcome.UNCHANGED, edition);
        case EditResult.NotFound _ -> refused(id, Outcome.NOT_FOUND, AssetResource.notFound(id));
        case EditResult.Refused(var reason) -> refused(id, Outcome.REFUSED, Patch.problem(reason));
        case EditResult.Outdated _ -> refused(id, Outcome.OUTDATED, Patch.outdated());
      };
    }

    private static ResultView said(long id, Outcome outcome, int edition) {
      return new ResultView(id, outcome, Editions.tag(id, edition), null, null);
    }

    static ResultView refused(long id, Outcome outcome, Problem problem) {
      return new ResultView(id, outcome, null, problem.code(), problem.message());
    }
  }
}
