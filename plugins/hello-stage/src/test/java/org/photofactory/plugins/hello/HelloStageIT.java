package org.photofactory.plugins.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.media.TestPictures;

/** The plugin as people install it, in a factory of its own. */
@Timeout(180)
class HelloStageIT {

  @Test
  void the_greeting_of_a_new_picture_is_in_the_plugins_table(@TempDir Path folder)
      throws Exception {
    Path jar = Path.of(System.getProperty("plugin.jar"));
    try (TestAppliance appliance = TestAppliance.start(jar)) {
      byte[] picture = TestPictures.file(TestPictures.quarters(64, 64), "jpeg");
      long asset = appliance.offer(Files.write(folder.resolve("beach.jpg"), picture));
      appliance.awaitSettled(asset, "hello");
      assertThat(appliance.query("select asset_id, text from p_hello_stage.greeting"))
          .containsExactly(Map.of("asset_id", asset, "text", "Hello, beach.jpg!"));
    }
  }
}
