package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.testkit.BackupTargetContract;
import org.photofactory.testkit.GivenSettings;

class FolderContractTest extends BackupTargetContract {

  @TempDir Path machine;
  private final KnownFolders known = new RememberedFolders();
  private Path disk;
  private Path drawer;

  @BeforeEach
  void plugIn() throws IOException {
    disk = Files.createDirectory(machine.resolve("disk"));
    drawer = machine.resolve("drawer");
  }

  @Override
  protected BackupTarget target() {
    return new FolderTarget(
        new GivenSettings(Map.of("folder", disk.toString())), known, new Bytes(), new Presence());
  }

  @Override
  protected void spoil(String path, byte[] content) throws IOException {
    Files.write(disk.resolve(path), content);
  }

  @Override
  protected byte[] stored(String path) throws IOException {
    return Files.readAllBytes(disk.resolve(path));
  }

  /** What is left of a disk that is not mounted is an empty folder. */
  @Override
  protected void takeStorageAway() throws IOException {
    Files.move(disk, drawer);
    Files.createDirectory(disk);
  }

  @Override
  protected void giveStorageBack() throws IOException {
    Files.delete(disk);
    Files.move(drawer, disk);
  }
}
