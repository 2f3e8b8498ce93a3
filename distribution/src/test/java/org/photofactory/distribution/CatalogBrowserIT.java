package org.photofactory.distribution;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.Scripts;
import org.photofactory.distribution.plugins.SepiaPreview;
import org.photofactory.testkit.Samples;

/** The life of a plugin that comes from a signed catalog, in the system's Chromium. */
class CatalogBrowserIT {

  @TempDir Path folder;

  @Test
  void a_plugin_is_installed_updated_taken_back_when_it_breaks_and_removed() throws Exception {
    SepiaPreview sepia = SepiaPreview.in(folder);
    Scripts.tell(
        "catalog.mjs",
        List.of(
            Samples.file("orientation/Landscape_6.jpg"),
            Samples.file("orientation/Landscape_3.jpg"),
            sepia.first(folder),
            sepia.second(folder),
            sepia.broken(folder)));
  }
}
