package org.photofactory.kernel.ledger.stacks;

import java.util.List;
import org.photofactory.spi.media.MediaKind;

/**
 * Whom a file has met that was put where it belongs.
 *
 * @param family ids of all files of all stacks that it may belong to; nobody where it lies in the
 *     trash
 * @param withSidecars true when sidecars are among them
 * @param moved who has another place now
 */
public record Paired(List<Long> family, boolean withSidecars, List<Moved> moved) {

  Paired(List<StackFile> family, List<Moved> moved) {
    this(
        family.stream().map(StackFile::id).toList(),
        family.stream().anyMatch(file -> file.kind() == MediaKind.SIDECAR),
        moved);
  }
}
