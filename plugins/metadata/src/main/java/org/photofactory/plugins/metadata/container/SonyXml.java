package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.Shot;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/**
 * The description in XML that Sony's cameras put beside the film (XAVC): when, with offset, and
 * with what. Three attributes are wanted, so it is not parsed: nothing in it can be followed.
 */
final class SonyXml {

  private static final int LONGEST = 256 << 10;

  private static final Pattern CREATED =
      Pattern.compile("<CreationDate\\s[^>]{0,300}?value=\"([^\"<]{1,64})\"");
  private static final Pattern MAKER =
      Pattern.compile("<Device\\s[^>]{0,300}?manufacturer=\"([^\"<]{1,64})\"");
  private static final Pattern MODEL =
      Pattern.compile("<Device\\s[^>]{0,300}?modelName=\"([^\"<]{1,64})\"");

  private SonyXml() {}

  static void read(Box meta, Findings findings) throws IOException {
    Optional<Box> box = Box.first(meta.childrenOfFull(), "xml ");
    if (box.isEmpty()) {
      return;
    }
    ByteSource content = box.get().content();
    byte[] bytes = content.read(0, (int) Math.min(LONGEST, content.length()));
    String xml = new String(bytes, StandardCharsets.UTF_8);
    List<TimeCandidate> times =
        Stream.of(first(CREATED, xml))
            .flatMap(Optional::stream)
            .map(StatedTime::parse)
            .flatMap(Optional::stream)
            .map(time -> TimeCandidate.of(TimeSource.SONY_CREATION_DATE, time))
            .toList();
    Shot shot = Shot.with(first(MAKER, xml).orElse(null), first(MODEL, xml).orElse(null), null);
    findings.add(Origin.CONTAINER, new TagFacts(times, shot, null, TagFacts.WORDLESS, 0));
  }

  private static Optional<String> first(Pattern pattern, String xml) {
    Matcher matcher = pattern.matcher(xml);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
