package org.photofactory.web.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.vault.Trash.Passage;
import org.photofactory.web.library.EditsResource.Outcome;
import org.photofactory.web.library.EditsResource.ResultView;
import org.photofactory.web.rest.Problems;

/** Into the trash or back, for many: what cannot be moved keeps none of the others from it. */
final class ManyPassages {

  private ManyPassages() {}

  /**
   * Which assets are meant.
   *
   * @param ids up to 1,000
   */
  public record Chosen(@Nullable List<@Nullable Long> ids) {}

  /** What is done to one of them. */
  interface Way {
    Passage take(long id) throws IOException;
  }

  /** What became of each, in the order of the request; whoever is named twice is told once. */
  static List<ResultView> each(@Nullable Chosen chosen, Way way) {
    if (chosen == null) {
      throw EditsResource.refused("The body is to name ids.");
    }
    List<ResultView> results = new ArrayList<>();
    for (long id : new LinkedHashSet<>(EditsResource.required("ids", chosen.ids()))) {
      results.add(one(id, way));
    }
    return results;
  }

  private static ResultView one(long id, Way way) {
    try {
      return switch (way.take(id)) {
        case MADE -> new ResultView(id, Outcome.CHANGED, null, null, null);
        case BEFORE -> new ResultView(id, Outcome.UNCHANGED, null, null, null);
        case UNKNOWN -> ResultView.refused(id, Outcome.NOT_FOUND, AssetResource.notFound(id));
      };
    } catch (IOException stays) {
      return ResultView.refused(id, Outcome.REFUSED, Problems.ofFile(stays));
    }
  }
}
