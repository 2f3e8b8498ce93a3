package org.photofactory.plugins.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.testkit.Samples;

class CaptureHeaderReaderTest {

  private final CaptureHeaderReader reader = new CaptureHeaderReader();

  @Test
  void it_tells_when_a_picture_was_taken() throws IOException {
    CaptureTime time =
        reader
            .captureTime(Samples.file("jpeg/_MG_0633.JPG"), MediaKind.IMAGE, "image/jpeg")
            .orElseThrow();
    assertThat(time.local()).isEqualTo(LocalDateTime.parse("2020-02-18T08:55:53.62"));
    assertThat(time.source()).isEqualTo("exif:DateTimeOriginal");
    assertThat(time.offsetSource()).isEqualTo("exif:OffsetTimeOriginal");
  }

  @Test
  void it_tells_nothing_of_silent_and_damaged_files_whatever_their_names_say() throws IOException {
    for (String sample : new String[] {"dates/NO_DATE.jpg", "broken/zero.jpg"}) {
      assertThat(reader.captureTime(Samples.file(sample), MediaKind.IMAGE, "image/jpeg")).isEmpty();
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_a_failure() {
    Path gone = Path.of("/nowhere/gone.jpg");
    assertThatThrownBy(() -> reader.captureTime(gone, MediaKind.IMAGE, "image/jpeg"))
        .isInstanceOf(IOException.class);
  }
}
