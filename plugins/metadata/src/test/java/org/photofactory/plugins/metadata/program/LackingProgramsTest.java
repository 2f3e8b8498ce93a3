package org.photofactory.plugins.metadata.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.Outcome.Remark;
import org.photofactory.spi.stage.ToolRunner;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.photofactory.testkit.TestAssets;

/** What is done without a program is remarked, by which it is found once the program is there. */
class LackingProgramsTest {

  @TempDir Path folder;

  private static final Asset FILM =
      TestAssets.of(Path.of("film.wmv"), MediaKind.VIDEO, "video/x-ms-wmv");

  @Test
  void a_file_that_needs_a_program_that_is_not_there_lacks_it() throws Exception {
    assertThat(
            LaterReaders.complete(
                partly(), FILM, asked((command, _) -> absent(command.getFirst()))))
        .map(Remark::code)
        .contains("MISSING:ffprobe");
  }

  @Test
  void the_second_program_is_lacked_when_the_first_is_there() throws Exception {
    ToolRunner onlyFfprobe =
        (command, _) -> command.getFirst().equals("ffprobe") ? SILENT : absent("exiftool");
    assertThat(LaterReaders.complete(partly(), FILM, asked(onlyFfprobe)))
        .map(Remark::code)
        .contains("MISSING:exiftool");
  }

  @Test
  void nothing_is_lacked_where_the_programs_are_there_or_of_no_use() throws Exception {
    assertThat(LaterReaders.complete(partly(), FILM, asked((_, _) -> SILENT))).isEmpty();
    Asset picture = TestAssets.image(Path.of("a.jpg"), "image/jpeg");
    assertThat(LaterReaders.complete(new Findings(), picture, asked((_, _) -> absent("any"))))
        .isEmpty();
    Asset sidecar = TestAssets.of(Path.of("a.aae"), MediaKind.SIDECAR, "application/x-plist");
    assertThat(LaterReaders.complete(partly(), sidecar, asked((_, _) -> absent("any")))).isEmpty();
  }

  @Test
  void what_takes_too_long_lacks_nothing_and_is_tried_again() {
    ToolResult slow = new ToolResult(-1, true, "", "");
    assertThatExceptionOfType(CutShortException.class)
        .isThrownBy(() -> LaterReaders.complete(partly(), FILM, asked((_, _) -> slow)));
  }

  private CallPrograms asked(ToolRunner answers) {
    return new CallPrograms(
        answers, (asked, limit) -> answers.run(asked.command(), limit), () -> folder);
  }

  private static final ToolResult SILENT = new ToolResult(0, false, "", "");

  private static ToolResult absent(String program) throws IOException {
    throw new IOException(program + " is not installed");
  }

  private static Findings partly() {
    Findings findings = new Findings();
    findings.readInPart();
    return findings;
  }
}
