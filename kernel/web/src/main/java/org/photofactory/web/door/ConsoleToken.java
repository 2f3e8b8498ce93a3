package org.photofactory.web.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.photofactory.kernel.accounts.Secret;

/**
 * The key of whoever sits at the machine: a file that only the appliance's own user can read, made
 * anew at each start. The command line uses it. Thread-safe.
 */
public final class ConsoleToken {

  private final Path file;
  private final Secret secret = Secret.fresh(new SecureRandom());

  /**
   * @param file where it is kept; the folder exists
   */
  public ConsoleToken(Path file) {
    this.file = file;
  }

  /** Writes it, in place of the one before. */
  public void write() throws IOException {
    Files.deleteIfExists(file);
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            forOwnerOnly(file.getFileSystem()))) {
      channel.write(StandardCharsets.US_ASCII.encode(secret.text() + "\n"));
    }
  }

  /** True when this is the one. */
  boolean is(Secret other) {
    return secret.is(other);
  }

  private static FileAttribute<?>[] forOwnerOnly(FileSystem system) {
    return system.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
