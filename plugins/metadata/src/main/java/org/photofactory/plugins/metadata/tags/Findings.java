package org.photofactory.plugins.metadata.tags;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.Music;

/**
 * What has been found in one file so far. Readers add to it as they go, so that what a damaged file
 * says before its damage counts. Of two statements of one kind the first stays. For one thread.
 */
public final class Findings {

  /** How the container itself turns its picture. */
  public enum Turn {
    /** It does not say: EXIF orientation applies. */
    UNSTATED,
    /**
     * It keeps width and height (not turned, upside down, mirrored): EXIF orientation must not be
     * applied.
     */
    UPRIGHT,
    /** It swaps width and height: EXIF orientation must not be applied. */
    SIDEWAYS
  }

  /** Nothing honest is larger on either side. */
  private static final int MAX_SIDE = 1_000_000;

  private final Map<Origin, TagFacts> tags = new EnumMap<>(Origin.class);
  private int storedWidth;
  private int storedHeight;
  private Turn turn = Turn.UNSTATED;
  private @Nullable Duration duration;
  private Grouping grouping = Grouping.NONE;
  private Encoding encoding = Encoding.UNKNOWN;
  private Music music = Music.UNKNOWN;
  private boolean readInPart;

  /** Takes the facts of a tag block. */
  public void add(Origin origin, TagFacts facts) {
    tags.merge(origin, facts, TagFacts::or);
  }

  /** Takes what the tags of a still within a film say, but for its turn. */
  public void addTagsOf(Findings still) {
    still.tags.forEach((origin, facts) -> add(origin, facts.withoutOrientation()));
  }

  /** Takes the size as stored, before any turning; one that cannot be is dropped. */
  public void size(long width, long height) {
    boolean possible = width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE;
    if (storedWidth == 0 && possible) {
      storedWidth = (int) width;
      storedHeight = (int) height;
    }
  }

  /** True once a size is known. */
  public boolean sized() {
    return storedWidth != 0;
  }

  /** Takes how the container turns its picture. */
  public void turn(Turn stated) {
    turn = stated;
  }

  /** Takes that the container mirrors its picture, which keeps width and height. */
  public void mirrored() {
    turn = turn == Turn.UNSTATED ? Turn.UPRIGHT : turn;
  }

  /** Takes the length of a film or sound; a length of zero says nothing. */
  public void duration(Duration length) {
    if (duration == null && length.isPositive()) {
      duration = length;
    }
  }

  /** Takes which files it belongs to. */
  public void add(Grouping more) {
    grouping = Joined.or(grouping, more);
  }

  /** Takes how it is encoded. */
  public void add(Encoding more) {
    encoding = Joined.or(encoding, more);
  }

  /** Takes what is played. */
  public void add(Music more) {
    music = Joined.or(music, more);
  }

  /** Takes that the format is not read in process, or that more may stand in the file. */
  public void readInPart() {
    readInPart = true;
  }

  /** True when more may stand in the file than what is read of its format in process. */
  public boolean isReadInPart() {
    return readInPart;
  }

  /** Which files it belongs to. */
  public Grouping grouping() {
    return grouping;
  }

  /** How it is encoded, as far as known. */
  public Encoding encoding() {
    return encoding;
  }

  /** What is played, as far as known. */
  public Music music() {
    return music;
  }

  /** All times that the file offers. */
  public List<TimeCandidate> times() {
    List<TimeCandidate> times = new ArrayList<>();
    tags.values().forEach(facts -> times.addAll(facts.times()));
    return times;
  }

  /** The place, if the file tells one. */
  public Optional<GeoPoint> point() {
    return Optional.ofNullable(combined().point());
  }

  /** With what and how; parts may be unknown. */
  public Shot shot() {
    return combined().shot();
  }

  /**
   * What people wrote. The caption of XMP and IPTC is edited by people, that of EXIF often filled
   * by cameras.
   */
  public Description description() {
    Description words = TagFacts.WORDLESS;
    for (Origin origin : List.of(Origin.XMP, Origin.IPTC, Origin.EXIF, Origin.CONTAINER)) {
      words = Words.or(words, tags.getOrDefault(origin, TagFacts.NONE).description());
    }
    return words;
  }

  /** The length; empty when unknown. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /** The size as it must be shown; empty when unknown. */
  public Optional<Dimensions> dimensions() {
    if (!sized()) {
      return Optional.empty();
    }
    int orientation = Math.max(1, combined().orientation());
    boolean swapped =
        switch (turn) {
          case UNSTATED -> orientation >= 5;
          case UPRIGHT -> false;
          case SIDEWAYS -> true;
        };
    return Optional.of(
        swapped
            ? new Dimensions(storedHeight, storedWidth, orientation)
            : new Dimensions(storedWidth, storedHeight, orientation));
  }

  private TagFacts combined() {
    return tags.values().stream().reduce(TagFacts.NONE, TagFacts::or);
  }
}
