package org.photofactory.web.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.Stacked;
import org.photofactory.kernel.ledger.stacks.StackKind;

/**
 * <i>Stack</i> of the API.
 *
 * @param cover id of the file that lists show
 * @param files all of them, the cover first
 */
record StackView(long cover, List<FileView> files) {

  static StackView of(List<Stacked> files) {
    return new StackView(
        files.getFirst().tile().identity().id(), files.stream().map(FileView::of).toList());
  }

  /**
   * A file of a stack.
   *
   * @param as why it stands behind the cover; null for the cover itself
   */
  record FileView(@Nullable StackKind as, @JsonUnwrapped AssetTileView tile) {

    static FileView of(Stacked file) {
      return new FileView(file.as(), AssetTileView.of(file.tile()));
    }
  }
}
