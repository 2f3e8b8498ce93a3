package org.photofactory.plugins.metadata.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import net.iakovlev.timeshape.TimeZoneEngine;
import org.junit.jupiter.api.Test;

/** The raster in the bundle against the library that it is made from. */
class ZoneMapIT {

  private static final int PLACES = 1_000;

  /** Share of random places on a box with much land that may lie within a cell of a border. */
  private static final double BORDER_SHARE = 0.01;

  /** Europe with its many zones, and the seas around it. */
  private static final double SOUTH = 35;

  private static final double WEST = -10;
  private static final double HEIGHT = 25;
  private static final double WIDTH = 50;

  @Test
  void the_raster_is_that_of_the_library() throws IOException {
    byte[] made = new ZoneMapMaker().make();
    Path copy = Files.write(Path.of("target", ZoneMap.FILE), made);
    try (InputStream bundled = ZoneMap.class.getResourceAsStream(ZoneMap.FILE)) {
      assertThat(bundled)
          .as("%s is missing; put %s beside ZoneMap", ZoneMap.FILE, copy)
          .isNotNull();
      assertThat(bundled.readAllBytes())
          .as("the library's outlines have changed: put %s beside ZoneMap", copy)
          .isEqualTo(made);
    }
  }

  @Test
  void the_raster_answers_like_the_library_but_at_borders() {
    TimeZoneEngine library = TimeZoneEngine.initialize();
    ZoneMap raster = new ZoneMap();
    Random random = new Random(1);
    int different = 0;
    for (int place = 0; place < PLACES; place++) {
      double latitude = SOUTH + HEIGHT * random.nextDouble();
      double longitude = WEST + WIDTH * random.nextDouble();
      Optional<ZoneId> known = library.query(latitude, longitude);
      different += known.equals(raster.zone(latitude, longitude)) ? 0 : 1;
    }
    assertThat(different).isLessThan((int) (PLACES * BORDER_SHARE));
  }
}
