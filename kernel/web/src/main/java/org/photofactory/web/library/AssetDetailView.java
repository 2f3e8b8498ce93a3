package org.photofactory.web.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.AssetDetail;
import org.photofactory.kernel.ledger.library.AssetDetail.MarkState;
import org.photofactory.kernel.ledger.library.AssetDetail.Note;
import org.photofactory.kernel.ledger.library.AssetDetail.StageMark;
import org.photofactory.kernel.ledger.library.AssetFacts;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.FurtherFacts;

/** <i>AssetDetail</i> of the API: the groups of {@link AssetDetail} laid flat. */
record AssetDetailView(
    @JsonUnwrapped AssetTileView tile,
    @JsonUnwrapped AssetDetail.Original original,
    @JsonUnwrapped FactsView facts,
    @JsonUnwrapped EditsView edits,
    List<MarkView> stages) {

  static AssetDetailView of(AssetDetail detail) {
    return new AssetDetailView(
        AssetTileView.of(detail.tile()),
        detail.original(),
        FactsView.of(detail.facts()),
        EditsView.of(detail.edits()),
        detail.stages().stream().map(MarkView::of).toList());
  }

  /** The groups of {@link AssetFacts} laid flat. */
  record FactsView(
      @JsonUnwrapped AssetFacts.Capture capture,
      @JsonUnwrapped AssetFacts.Spot spot,
      @JsonUnwrapped Camera camera,
      @JsonUnwrapped AssetFacts.Exposure exposure,
      @JsonUnwrapped AssetFacts.Text text,
      @JsonUnwrapped FurtherFacts further,
      Map<String, String> sidecars) {

    static FactsView of(AssetFacts facts) {
      return new FactsView(
          facts.capture(),
          facts.spot(),
          facts.camera(),
          facts.exposure(),
          facts.text(),
          facts.further(),
          facts.sidecars());
    }
  }

  /** What a stage made of the asset. */
  record MarkView(
      String name,
      String flag,
      MarkState state,
      @Nullable Instant at,
      @Nullable String code,
      @Nullable String message) {

    static MarkView of(StageMark mark) {
      Note note = mark.note();
      return new MarkView(
          mark.name(),
          mark.flag(),
          mark.state(),
          mark.at(),
          note == null ? null : note.code(),
          note == null ? null : note.message());
    }
  }
}
