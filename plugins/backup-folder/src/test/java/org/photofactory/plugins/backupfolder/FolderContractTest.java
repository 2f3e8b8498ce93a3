package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.testkit.BackupTargetContract;
import org.photofactory.testkit.GivenSettings;

class FolderContractTest extends BackupTargetContract {

  @TempDir Path disk;
  private final KnownFolders known = new RememberedFolders();

  @Override
  protected BackupTarget target() {
    return new FolderTarget(new GivenSettings(Map.of("folder", disk.toString())), known);
  }

  @Override
  protected void spoil(String path, byte[] content) throws IOException {
    Files.write(disk.resolve(path), content);
  }

  @Override
  protected byte[] stored(String path) throws IOException {
    return Files.readAllBytes(disk.resolve(path));
  }
}
