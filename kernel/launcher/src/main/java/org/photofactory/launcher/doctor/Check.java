package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.util.List;

/** Looks at one side of the machine; changes nothing that stays. */
@FunctionalInterface
interface Check {

  /** What was found; never empty. */
  List<Finding> look() throws IOException, InterruptedException;
}
