package org.photofactory.web.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.library.AssetFacts;
import org.photofactory.kernel.ledger.library.AssetLine;
import org.photofactory.kernel.ledger.library.AssetTile;
import org.photofactory.spi.media.Camera;

/** <i>AssetLine</i> of the API: the groups of {@link AssetLine} laid flat. */
record AssetLineView(
    @JsonUnwrapped AssetLine.File file,
    @JsonUnwrapped AssetTile.Frame frame,
    @JsonUnwrapped Taken taken,
    @JsonUnwrapped Camera camera,
    @JsonUnwrapped Words words,
    @JsonUnwrapped AssetLine.Standing standing,
    List<String> flags) {

  static AssetLineView of(AssetLine line) {
    AssetFacts facts = line.known().facts();
    return new AssetLineView(
        line.file(),
        line.frame(),
        Taken.of(line, facts),
        facts.camera(),
        Words.of(line.known()),
        line.standing(),
        line.known().flags());
  }

  /** What people say of it. */
  record Words(
      @Nullable String title,
      @Nullable String description,
      @Nullable Integer rating,
      List<String> tags,
      @JsonUnwrapped AssetTile.Marks marks) {

    static Words of(AssetLine.Known known) {
      AssetFacts.Text text = known.facts().text();
      return new Words(
          text.title(), text.description(), text.rating(), known.tags(), known.marks());
    }
  }

  /** When and where, and which way up. */
  record Taken(
      @Nullable LocalDateTime takenAt,
      @Nullable ZoneOffset offset,
      @Nullable String takenSource,
      @JsonUnwrapped Spot spot,
      @Nullable Integer orientation) {

    static Taken of(AssetLine line, AssetFacts facts) {
      return new Taken(
          line.takenAt(),
          facts.capture().takenOffset(),
          facts.capture().takenSource(),
          new Spot(facts.spot().latitude(), facts.spot().longitude(), facts.spot().place()),
          facts.exposure().orientation());
    }
  }

  /** WGS 84 degrees, and what is there. */
  record Spot(
      @Nullable Double latitude,
      @Nullable Double longitude,
      AssetFacts.@Nullable PlaceFacts place) {}
}
