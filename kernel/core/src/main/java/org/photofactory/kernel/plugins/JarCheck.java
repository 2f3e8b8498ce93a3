package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at jars where no host runs, so that nothing is known of what is there already. */
public final class JarCheck {

  private JarCheck() {}

  /**
   * Says what a jar alone tells; nothing of it runs.
   *
   * @param gate what this kernel offers
   * @throws IOException when the file cannot be read
   */
  public static JarReport of(Path jar, ImportGate gate) throws IOException {
    JarReader reader = new JarReader(gate);
    return new JarInspection(file -> reader.read(file, Fingerprint.of(file)), _ -> Optional.empty())
        .report(jar, null);
  }
}
