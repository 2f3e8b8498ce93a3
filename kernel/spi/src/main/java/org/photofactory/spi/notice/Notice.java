package org.photofactory.spi.notice;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that people should know. All of it is plain text: no HTML, no Markdown.
 *
 * @param level how much it matters
 * @param title one line, at most 200 characters; not empty
 * @param text a few sentences, at most 4,000 characters; may have several lines, may be empty
 * @param link where to look; null when there is no such page, or its address is not known
 * @param at when it happened
 * @param source what it is about, for programs, for example {@code service/database}
 */
public record Notice(
    Level level, String title, String text, @Nullable URI link, Instant at, String source) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4000;

  /** How much a notice matters. */
  public enum Level {
    /** Good to know; nothing is wrong. */
    INFO,
    /** Something is degraded, and may heal by itself. */
    WARN,
    /** A person must act. */
    ERROR
  }

  /** Makes one line of the title, and cuts what is too long. */
  public Notice {
    Objects.requireNonNull(level, "level is null");
    Objects.requireNonNull(at, "at is null");
    Objects.requireNonNull(source, "source is null");
    title = cut(title.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_TITLE);
    text = cut(text.replace("\0", "").strip(), LONGEST_TEXT);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a notice needs a title");
    }
  }

  /** Never half of a character that takes two. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
    return text.substring(0, end) + "…";
  }
}
