package org.photofactory.launcher.wiring;

import java.util.List;
import java.util.function.Supplier;
import org.photofactory.kernel.Shelves;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.web.HealthCheck;

/** Whether the disks are there that the appliance needs to take in media. */
record Readiness(Shelves.Roots roots) implements Supplier<List<HealthCheck>> {

  @Override
  public List<HealthCheck> get() {
    return List.of(
        check("vault", roots.vault()),
        check("inbox", roots.inbox()),
        check("derivatives", roots.derivatives()));
  }

  private static HealthCheck check(String name, MarkedRoot root) {
    if (root.mounted()) {
      return HealthCheck.up(name);
    }
    return HealthCheck.down(
        name,
        "The folder %s is not there, or its disk is not mounted (no %s in it)."
            .formatted(root.folder(), root.marker().getFileName()),
        "Mount the disk. Nothing is written, and nothing is taken for deleted, until it is back.");
  }
}
