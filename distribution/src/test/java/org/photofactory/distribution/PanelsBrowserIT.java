package org.photofactory.distribution;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.Scripts;
import org.photofactory.distribution.plugins.StrangersPlugin;
import org.photofactory.testkit.Samples;

/** Panels of plugins in the system's Chromium. */
class PanelsBrowserIT {

  @TempDir Path folder;

  @Test
  void panels_of_a_stranger_come_are_replaced_fail_and_go_while_somebody_looks() throws Exception {
    Scripts.tell(
        "panels.mjs",
        List.of(
            Samples.file("orientation/Landscape_6.jpg"),
            Samples.file("orientation/Landscape_3.jpg"),
            new StrangersPlugin("1.0.0", "mood.js").into(folder),
            new StrangersPlugin("1.1.0", "mood.js").into(folder),
            new StrangersPlugin("1.2.0", "broken.js").into(folder)));
  }
}
