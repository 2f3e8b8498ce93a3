package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;
import java.util.Set;

/**
 * Remembers how files looked that the intake has decided about. Implementations are thread-safe.
 */
interface Memory {

  /** How files right in a folder looked; of one name there may be several looks. */
  Set<Look> known(Path folder) throws MemoryAwayException;

  /** True when anything in a folder, or below it, has been decided about. */
  boolean knowsAnyBelow(Path folder) throws MemoryAwayException;

  void remember(Sighting decided) throws MemoryAwayException;
}
