package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Description;

/** Facts of IPTC records. */
final class IptcFacts {

  private IptcFacts() {}

  static TagFacts of(Metadata metadata) {
    IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
    return iptc == null
        ? TagFacts.NONE
        : new TagFacts(created(iptc).stream().toList(), Shot.UNKNOWN, null, description(iptc), 0);
  }

  /** The day stands in one record, the time with its offset in another, both as bare digits. */
  private static Optional<TimeCandidate> created(IptcDirectory iptc) {
    return combine(
            iptc.getString(IptcDirectory.TAG_DATE_CREATED),
            iptc.getString(IptcDirectory.TAG_TIME_CREATED))
        .map(time -> TimeCandidate.of(TimeSource.IPTC_DATE_CREATED, time));
  }

  static Optional<StatedTime> combine(@Nullable String day, @Nullable String time) {
    if (day == null) {
      return Optional.empty();
    }
    String spacedDay = day.strip().replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
    String spacedTime =
        time == null ? "" : time.strip().replaceFirst("^(\\d{2})(\\d{2})(\\d{2})", "T$1:$2:$3");
    return StatedTime.parse(spacedDay + spacedTime).or(() -> StatedTime.parse(spacedDay));
  }

  private static Description description(IptcDirectory iptc) {
    String[] keywords = iptc.getStringArray(IptcDirectory.TAG_KEYWORDS);
    String title = Words.clean(iptc.getString(IptcDirectory.TAG_OBJECT_NAME));
    return new Description(
        title == null ? Words.clean(iptc.getString(IptcDirectory.TAG_HEADLINE)) : title,
        Words.caption(iptc.getString(IptcDirectory.TAG_CAPTION)),
        keywords == null ? List.of() : Words.keywords(Arrays.stream(keywords)),
        null);
  }
}
