package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.nio.file.Path;
import org.photofactory.kernel.plugins.JarReport;

/** Says of a jar what can be said without an appliance. */
@FunctionalInterface
public interface JarJudge {

  /** Nothing of the jar runs. */
  JarReport judge(Path jar) throws IOException;
}
