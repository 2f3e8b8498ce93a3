package org.photofactory.kernel.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Programs that outlive an appliance that was killed: they go on computing for nobody, and write
 * where the next appliance works. They are known by the folder that they run in.
 */
public final class Orphans {

  private static final Logger log = LoggerFactory.getLogger(Orphans.class);

  /** Those that can be ended end at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Orphans() {}

  /** Ends every process whose working folder is below this one; none of ours runs there yet. */
  public static void end(Path folder) {
    try {
      // The system tells where processes run without the links that lead there.
      endBelow(folder.toRealPath());
    } catch (IOException notThere) {
      log.debug("Nothing has ever run below {}", folder, notThere);
    }
  }

  private static void endBelow(Path real) {
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> below(real, process.pid()))
        .forEach(Orphans::kill);
  }

  private static void kill(ProcessHandle process) {
    log.info("Ending process {}, which an earlier run has left behind", process.pid());
    process.destroyForcibly();
    process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      // Nothing ends what waits for a disk that does not answer; the appliance starts all the same.
      log.warn("Process {} of an earlier run does not end", process.pid());
    }
  }

  /** Where that cannot be told (other people's processes, other systems), it is none of ours. */
  private static boolean below(Path folder, long pid) {
    try {
      Path working = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
      return working.startsWith(folder) && !working.equals(folder);
    } catch (IOException | RuntimeException unknown) {
      return false;
    }
  }
}
