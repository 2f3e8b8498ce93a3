package org.photofactory.plugins.video.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What XMP says about a film behind the picture. Phones of most makers write it as Google does.
 *
 * @param still it says that there is no film, whatever else it says
 * @param microVideo how far before the end of the file the film begins, in the elder form; 0 when
 *     it does not say
 * @param items what follows each other in the file, in the newer form; the picture itself is one
 */
record GoogleWords(boolean still, long microVideo, List<Item> items) {

  static final GoogleWords NONE = new GoogleWords(false, 0, List.of());

  GoogleWords {
    items = List.copyOf(items);
  }

  /**
   * A file within the file.
   *
   * @param mime its media type
   * @param semantic what it is there for
   * @param length how many bytes it has
   * @param padding how many more come before the next
   */
  record Item(String mime, String semantic, long length, long padding) {

    static Item of(Map<String, String> words) {
      return new Item(
          words.getOrDefault("Mime", ""),
          words.getOrDefault("Semantic", ""),
          number(words.get("Length")).orElse(0),
          number(words.get("Padding")).orElse(0));
    }

    /** A gain map, which makes the picture brighter, is none. */
    private boolean film() {
      return semantic.equals("MotionPhoto") && mime.startsWith("video/");
    }
  }

  /** Where the film may begin, the likeliest first; to be looked at. */
  List<Long> starts(long fileLength) {
    List<Long> starts = new ArrayList<>();
    if (still) {
      return starts;
    }
    long lengths = 0;
    long padded = 0;
    for (Item item : items.reversed()) {
      lengths += item.length();
      padded += item.length() + item.padding();
      if (item.film()) {
        starts.add(fileLength - lengths);
        starts.add(fileLength - padded);
      }
    }
    if (microVideo > 0) {
      starts.add(fileLength - microVideo);
    }
    return starts;
  }

  /** A number as people write it, if it is one and no file is larger. */
  static OptionalLong number(@Nullable String text) {
    boolean number = text != null && text.strip().matches("[0-9]{1,15}");
    return number ? OptionalLong.of(Long.parseLong(text.strip())) : OptionalLong.empty();
  }
}
