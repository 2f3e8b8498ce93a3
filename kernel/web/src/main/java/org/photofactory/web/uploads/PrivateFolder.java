package org.photofactory.web.uploads;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * A folder that nobody else may look into, made when first needed, which leaves its disk a reserve.
 * Safe for use by many threads.
 *
 * @param path where it lies
 * @param disks how full they may become
 * @param above the private folder in which it lies; null when that is a folder of others, which
 *     must exist
 */
public record PrivateFolder(Path path, Disks disks, @Nullable PrivateFolder above) {

  private static final int CHUNK = 64 * 1024;

  /** After how many bytes is looked again whether there is room. */
  private static final long LOOK = 16L << 20;

  /** In a folder that is there already. */
  public static PrivateFolder at(Path path, Disks disks) {
    return new PrivateFolder(path, disks, null);
  }

  /**
   * A private folder in this one.
   *
   * @param name its name, which no client has a say in
   */
  public PrivateFolder within(String name) {
    return new PrivateFolder(path.resolve(name), disks, this);
  }

  /**
   * A file in here. Files are named by numbers made here, never by what a client says.
   *
   * @param suffix what kind of file it is, for example {@code .part}
   */
  public Path file(UUID number, String suffix) {
    return path.resolve(number + suffix);
  }

  /**
   * Makes it, where it is not there.
   *
   * @throws org.photofactory.web.rest.ProblemException when the folder above is away
   */
  public void make() throws IOException {
    if (above != null) {
      above.make();
    }
    try {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException usual) {
      // It was made before.
    } catch (NoSuchFileException away) {
      throw Problem.of(
              503,
              "UPLOADS_AWAY",
              "The folder in which uploads are received is not there.",
              "Check that the disk of the data folder is mounted.")
          .asException();
    }
  }

  /**
   * Copies what comes to a file in here.
   *
   * @param before how many bytes of the file are here already
   * @throws org.photofactory.web.rest.ProblemException when it would eat into the reserve
   */
  public void copy(InputStream body, OutputStream file, long before) throws IOException {
    OutputStream guarded = guarded(file, before);
    byte[] chunk = new byte[CHUNK];
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      guarded.write(chunk, 0, count);
    }
  }

  /**
   * A file in here that refuses to eat into the reserve of its disk, or of that of the originals.
   *
   * @param before how many bytes of the file are here already
   */
  public OutputStream guarded(OutputStream file, long before) {
    return new FilterOutputStream(file) {
      private long unseen = LOOK;
      private long whole = before;

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        unseen += length;
        whole += length;
        if (unseen > LOOK) {
          disks.demand(path, 0, whole);
          unseen = 0;
        }
        out.write(bytes, offset, length);
      }
    };
  }

  /**
   * Refuses what would eat into the reserve.
   *
   * @param bytes how many are to come
   * @throws org.photofactory.web.rest.ProblemException when there is no room for them
   */
  public void requireRoom(long bytes) {
    disks.demand(path, bytes, bytes);
  }

  /**
   * What to throw when something could not be written here: that the disk is full, if it is.
   *
   * @throws org.photofactory.web.rest.ProblemException when the disk is full
   */
  public IOException explain(IOException failure) {
    disks.demandSome(path);
    return failure;
  }
}
