package org.photofactory.plugins.watchedfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.ConnectorContract;
import org.photofactory.testkit.GivenSettings;

class WatchedFolderContractTest extends ConnectorContract {

  @TempDir Path disk;
  private final Memory memory = new MapMemory();
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(disk.resolve("photos"));
  }

  @Override
  protected Connector connector() {
    return new WatchedFolderConnector(memory);
  }

  @Override
  protected Settings settings() {
    return new GivenSettings(Map.of("folders", folder.toString(), "scan-interval", "100ms"));
  }

  @Override
  protected void bring(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  @Override
  protected void takeSourceAway() throws IOException {
    Files.move(folder, disk.resolve("pulled out"));
  }

  @Override
  protected void giveSourceBack() throws IOException {
    Files.move(disk.resolve("pulled out"), folder);
  }
}
