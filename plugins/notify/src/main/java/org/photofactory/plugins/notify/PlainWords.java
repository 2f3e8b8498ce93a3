package org.photofactory.plugins.notify;

import java.util.regex.Pattern;
import org.photofactory.spi.notice.Notice;

/** Notices as plain text, also for those who would read more into it. */
final class PlainWords {

  /** What Discord takes; it counts characters. */
  static final int MOST_AT_DISCORD = 2000;

  private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_~`|<>#\\[\\]-]");

  private PlainWords() {}

  /** Title, text and link below one another. */
  static String of(Notice notice) {
    StringBuilder words = new StringBuilder(notice.title());
    if (!notice.text().isEmpty()) {
      words.append("\n\n").append(notice.text());
    }
    if (notice.link() != null) {
      words.append("\n\n").append(notice.link());
    }
    return words.toString();
  }

  /** The link stays whole; of a long text the end is left out. */
  static String forDiscord(Notice notice) {
    String link = notice.link() == null ? "" : "\n" + notice.link();
    String words = "[" + notice.level() + "] " + notice.title() + "\n" + notice.text().strip();
    StringBuilder content = new StringBuilder();
    int room = MOST_AT_DISCORD - link.length() - 1;
    for (int point : words.strip().codePoints().toArray()) {
      String written = MARKDOWN.matcher(Character.toString(point)).replaceAll("\\\\$0");
      if (content.length() + written.length() > room) {
        return content.append('…').append(link).toString();
      }
      content.append(written);
    }
    return content.append(link).toString();
  }

  /** Three characters mean something to Slack in any text. */
  static String forSlack(Notice notice) {
    return of(notice).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
