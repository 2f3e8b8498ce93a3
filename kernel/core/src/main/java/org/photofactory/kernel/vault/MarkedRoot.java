package org.photofactory.kernel.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.photofactory.kernel.vault.files.Durably;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that may lie on a disk of its own. It carries a marker file; without it the disk is not
 * mounted, and nothing may be written there or taken for deleted. Safe for use by many threads.
 */
public final class MarkedRoot {

  /** Which folders may become a root at the very first start. */
  public enum Adoption {
    /** A new or empty one only, so that nobody's folder of photos is taken for a vault. */
    EMPTY_ONLY,
    /** Any: what lies in it is welcome. */
    ANY
  }

  private static final Logger log = LoggerFactory.getLogger(MarkedRoot.class);

  private final Path folder;
  private final String role;
  private final Adoption adoption;

  /**
   * @param role what it is for, in the marker's name: {@code vault}, {@code inbox}, {@code
   *     derivatives}
   */
  public MarkedRoot(Path folder, String role, Adoption adoption) {
    this.folder = folder.toAbsolutePath().normalize();
    this.role = Objects.requireNonNull(role, "role is null");
    this.adoption = Objects.requireNonNull(adoption, "adoption is null");
  }

  /** The folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** The marker file: {@code .photofactory-<role>}. */
  public Path marker() {
    return folder.resolve(".photofactory-" + role);
  }

  /** True while the marker is there. */
  public boolean mounted() {
    return Files.isRegularFile(marker(), LinkOption.NOFOLLOW_LINKS);
  }

  /** The folder, if it may be written to. */
  public Path demand() throws VaultAwayException {
    if (!mounted()) {
      throw new VaultAwayException(
          "The %s folder %s has no marker file %s: its disk is not mounted."
              .formatted(role, folder, marker().getFileName()));
    }
    return folder;
  }

  /**
   * Makes sure that the marker is there, and sets it at the very first start.
   *
   * @param firstStart true only while the ledger knows nothing; a marker that is missing later
   *     means that the disk is away
   * @throws VaultAwayException when the marker is missing and must not be set
   */
  public void establish(boolean firstStart) throws IOException {
    if (mounted()) {
      return;
    }
    if (!firstStart) {
      demand();
    }
    Durably.makeFolder(folder);
    if (adoption == Adoption.EMPTY_ONLY && holdsAnything()) {
      throw new VaultAwayException(
          "The folder %s is not empty and is no %s of Photo Factory: choose a new or empty folder."
              .formatted(folder, role));
    }
    mark();
  }

  /**
   * Makes the folder, without its marker, if it belongs into {@code home}: people can drop files
   * there before the ledger can say whether this is the first start. Elsewhere a missing folder may
   * mean that its disk is away.
   */
  public void openWithin(Path home) {
    try {
      if (folder.startsWith(home)) {
        Durably.makeFolder(folder);
      }
    } catch (IOException later) {
      log.debug("The folder {} cannot be made yet", folder, later);
    }
  }

  private boolean holdsAnything() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(entry -> !entry.endsWith("lost+found"));
    }
  }

  private void mark() throws IOException {
    String text =
        """
        id=%s
        role=%s
        # Photo Factory knows its disk by this file. Leave it here.
        """
            .formatted(UUID.randomUUID(), role);
    try (FileChannel channel =
        FileChannel.open(marker(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    Durably.forceFolder(folder);
  }
}
