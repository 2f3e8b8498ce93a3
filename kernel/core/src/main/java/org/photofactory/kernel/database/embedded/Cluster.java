package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.photofactory.kernel.database.ServerFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cluster's files: made once, with checksums and a password, and checked before each start. One
 * thread.
 */
final class Cluster {

  static final String SUPERUSER = "photofactory";
  static final String DATABASE = "photofactory";

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final int PASSWORD_BYTES = 24;

  private final ServerFolders folders;
  private final PostgresBinaries binaries;
  private final ServerAccount account;
  private final Durability durability;

  Cluster(
      ServerFolders folders,
      PostgresBinaries binaries,
      ServerAccount account,
      Durability durability) {
    this.folders = folders;
    this.binaries = binaries;
    this.account = account;
    this.durability = durability;
  }

  /**
   * Sees to it that the cluster is there and fits this program.
   *
   * @return the superuser's password
   */
  String ready() throws IOException, ServerFailedException, InterruptedException {
    requireOwner();
    Folders.create(folders.log(), "rwxr-x---");
    account.own(folders.log());
    if (!Files.exists(folders.cluster())) {
      create();
    }
    account.own(folders.cluster());
    requireSameMajorVersion();
    return password();
  }

  /** Root can take the files over; anybody else cannot. */
  private void requireOwner() throws IOException, ServerFailedException {
    boolean powerless = account instanceof ServerAccount.Own;
    if (powerless
        && Files.exists(folders.cluster())
        && Folders.owner(folders.cluster()) != account.owner()) {
      throw new ServerFailedException(
          "The database in %s belongs to another user (%s)."
              .formatted(folders.cluster(), Files.getOwner(folders.cluster()).getName()),
          "Start Photo Factory as root, as it was before, or give the whole data folder to the user"
              + " who runs it: sudo chown -R <user> "
              + folders.root().getParent());
    }
  }

  private void requireSameMajorVersion() throws IOException, ServerFailedException {
    String found = Files.readString(folders.cluster().resolve("PG_VERSION")).strip();
    String expected = binaries.majorVersion();
    if (!found.equals(expected)) {
      throw new ServerFailedException(
          "The database in %s was made by PostgreSQL %s; this program brings PostgreSQL %s."
              .formatted(folders.cluster(), found, expected),
          "Start the Photo Factory that made it, or move the data with that version's tools.");
    }
  }

  private void create() throws IOException, ServerFailedException, InterruptedException {
    log.info("Making the database cluster in {}", folders.cluster());
    Path unfinished = folders.root().resolve("cluster.new");
    Folders.delete(unfinished);
    Folders.create(unfinished, "rwx------");
    account.own(unfinished);
    String password = newPassword();
    initialise(unfinished, password);
    writePrivately(folders.password(), password);
    Files.move(unfinished, folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
    Folders.force(folders.root());
  }

  private void initialise(Path target, String password)
      throws IOException, ServerFailedException, InterruptedException {
    Path passwordFile = folders.root().resolve("password.new");
    try {
      writePrivately(passwordFile, password);
      account.own(passwordFile);
      Programs.Result result = Programs.run(target, account.command(initdb(target, passwordFile)));
      if (!result.worked()) {
        throw new ServerFailedException(
            "The database cluster cannot be made in " + target + ": " + result.complaint(),
            "Check that the disk has 100 MB free and that its file system keeps owners and rights"
                + " (not FAT, exFAT or a Windows share).");
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private List<String> initdb(Path target, Path passwordFile) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program("initdb").toString());
    command.addAll(List.of("--pgdata", target.toString(), "--username", SUPERUSER));
    command.addAll(List.of("--pwfile", passwordFile.toString(), "--auth=scram-sha-256"));
    command.addAll(List.of("--data-checksums", "--encoding=UTF8", "--locale=C"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    if (durability == Durability.NONE) {
      command.add("--no-sync");
    }
    return command;
  }

  private String password() throws IOException, ServerFailedException {
    if (!Files.exists(folders.password())) {
      throw new ServerFailedException(
          "The password of the database is missing: " + folders.password(),
          "Bring the file back from a backup of the data folder.");
    }
    return Files.readString(folders.password()).strip();
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text + "\n");
    Folders.force(file);
  }
}
