package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.media.MediaKind;

class HeaderReadersTest {

  private static final CaptureTime NOON = at(12);
  private static final CaptureTime MIDNIGHT = at(0);

  private final HeaderReaders readers = new HeaderReaders();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void without_readers_no_file_has_a_time() throws IOException {
    assertThat(ask()).isEmpty();
  }

  @Test
  void the_first_reader_that_knows_is_believed() throws IOException {
    dock((_, _, _) -> Optional.empty());
    dock((_, _, _) -> Optional.of(NOON));
    assertThat(ask()).contains(NOON);
  }

  @Test
  void whoever_came_first_the_plugin_whose_id_is_first_is_believed() throws IOException {
    dock("zebra", (_, _, _) -> Optional.of(MIDNIGHT));
    dock("metadata", (_, _, _) -> Optional.of(NOON));
    dock("other", (_, _, _) -> Optional.of(MIDNIGHT));
    assertThat(ask()).contains(NOON);
  }

  @Test
  void a_reader_with_a_defect_is_passed_over_and_its_plugin_told() throws IOException {
    dock(
        (_, _, _) -> {
          throw new NoClassDefFoundError("com/example/Gone");
        });
    dock((_, _, _) -> Optional.of(NOON));
    assertThat(ask()).contains(NOON);
    assertThat(troubles).singleElement().asString().contains("com/example/Gone");
  }

  @Test
  void a_reader_that_has_gone_is_not_asked() throws IOException {
    dock((_, _, _) -> Optional.of(NOON)).close();
    assertThat(ask()).isEmpty();
  }

  private ServiceDock.Mooring dock(HeaderReader reader) {
    return dock("metadata", reader);
  }

  private ServiceDock.Mooring dock(String plugin, HeaderReader reader) {
    return readers.dock(reader, TestTenants.named(plugin, troubles));
  }

  private static CaptureTime at(int hour) {
    LocalDateTime time = LocalDateTime.of(2020, 2, 18, hour, 0);
    return new CaptureTime(time, null, "test", null, CaptureTime.Confidence.CERTAIN);
  }

  private Optional<CaptureTime> ask() throws IOException {
    return readers.captureTime(Path.of("a"), MediaKind.IMAGE, "image/jpeg");
  }
}
