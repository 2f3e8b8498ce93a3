package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Room for originals, pictures and the database. */
record DiskCheck(Path data) implements Check {

  /** Below this the database itself is in danger. */
  private static final long TOO_LITTLE = 1_000_000_000L;

  /** Below this a person should think of a larger disk. */
  private static final long LITTLE = 10_000_000_000L;

  @Override
  public List<Finding> look() throws IOException {
    FileStore store = Files.getFileStore(Folders.existing(data));
    return List.of(judge(store.getUsableSpace()));
  }

  Finding judge(long free) {
    String message = "%.1f GB free for %s".formatted(free / 1e9, data);
    String fix = "make room, or set data.dir to a folder on a larger disk";
    if (free < TOO_LITTLE) {
      return Finding.fail("disk", message, fix);
    }
    return free < LITTLE ? Finding.warn("disk", message, fix) : Finding.ok("disk", message);
  }
}
