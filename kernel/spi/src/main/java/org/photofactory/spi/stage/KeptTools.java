package org.photofactory.spi.stage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/**
 * Programs that take longer to start than to work, and therefore stay open between calls. The
 * kernel starts one for the first question, asks it the next as well, and ends it when nobody has
 * asked for a while, when the plugin goes, and when a question is cancelled or takes too long.
 *
 * @since 1.1
 */
@ProviderType
public interface KeptTools {

  /**
   * Asks a program. It answers one question at a time; questions at the same time go to several of
   * its kind. One that has ended since its last answer is started again.
   *
   * @param timeout after this it is killed and {@link ToolResult#timedOut} is true
   * @return what it said until the end of its answer, with an exit code of 0; how it ended and what
   *     it had said by then when it did not answer
   * @throws IOException when it cannot be started (usually: not installed)
   * @throws InterruptedException when the call is cancelled; the program has been killed
   */
  ToolResult ask(Question question, Duration timeout) throws IOException, InterruptedException;

  /**
   * What a program is asked, line by line. A name of a file may hold a line break, and would be
   * read as two lines: such a question is refused, so give the file another name by a link.
   *
   * @param command program and arguments by which it is started, the same for every question
   * @param lines what it reads, without line breaks
   * @param end the line of its standard output that ends its answer
   */
  record Question(List<String> command, List<String> lines, String end) {
    public Question {
      command = List.copyOf(command);
      lines = List.copyOf(lines);
      Objects.requireNonNull(end, "end is null");
      if (command.isEmpty()) {
        throw new IllegalArgumentException("a question needs a program");
      }
      for (String line : lines) {
        if (line.chars().anyMatch(Character::isISOControl)) {
          throw new IllegalArgumentException("a line of a question has a control character");
        }
      }
    }
  }
}
