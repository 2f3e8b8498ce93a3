package org.photofactory.kernel.ledger.sidecars;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.stacks.StackHouse;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Place;

/** Facts that tests give to files, and what is shown of an asset in the end. */
final class Shown {

  static final LocalDateTime NOON = LocalDateTime.parse("2020-07-01T12:00:00");

  private Shown() {}

  static CaptureTime certain(LocalDateTime at, @Nullable ZoneOffset offset) {
    return new CaptureTime(at, offset, "exif", offset == null ? null : "exif", Confidence.CERTAIN);
  }

  static CaptureTime guessed(LocalDateTime at) {
    return new CaptureTime(at, null, "file:name", null, Confidence.GUESSED);
  }

  static MediaFacts facts(@Nullable CaptureTime time, @Nullable Place place, Description words) {
    return new MediaFacts(time, place, null, null, null, words, null);
  }

  static Description words(
      @Nullable String title, @Nullable String text, @Nullable Integer rating, String... tags) {
    return new Description(title, text, List.of(tags), rating);
  }

  static final Description SILENT = words(null, null, null);

  /** All that is shown of an asset, and all that lists are sorted and narrowed by. */
  static String of(StackHouse house, long id) {
    return house
        .database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select concat_ws(E'\\n',
                          'title ' || fact.title, 'text ' || fact.description,
                          'rating ' || fact.rating, 'listed by ' || asset.rating,
                          'taken ' || fact.taken_at || ' ' || coalesce(fact.taken_offset, -1)
                            || ' ' || coalesce(fact.taken_source, '')
                            || ' ' || coalesce(fact.taken_offset_source, '')
                            || ' ' || coalesce(fact.taken_confidence, ''),
                          'sorted by ' || asset.sort_time,
                          'place ' || fact.latitude || ' ' || fact.longitude
                            || ' ' || coalesce(fact.altitude, -1) || ' ' || coalesce(fact.zone, ''),
                          'tags ' || (select string_agg(name, ',' order by key)
                                      from asset_tag where asset_id = asset.id),
                          'by ' || nullif(fact.sidecars, '{}')::text)
                        from asset join shown_fact fact on fact.asset_id = asset.id
                        where asset.id = ?
                        """)
                    .bind(0, id)
                    .mapTo(String.class)
                    .one());
  }
}
