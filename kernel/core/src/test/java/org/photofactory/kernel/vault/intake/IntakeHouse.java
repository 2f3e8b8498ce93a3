package org.photofactory.kernel.vault.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.vault.LocalVault;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.TrashFolder;
import org.photofactory.kernel.vault.files.Hashing;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.kernel.vault.quarantine.QuarantineFolder;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.media.HeaderReader;

/** Real folders, a real vault and a real ledger for one test of the intake. */
final class IntakeHouse {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  /** The account of the first day. */
  static final long HOME = 1;

  private static final ZoneId ZONE = ZoneOffset.UTC;

  final Path folder;
  final Database database;
  final MarkedRoot root;
  final LocalVault vault;
  final QuarantineFolder quarantine;
  final Events events = new Events();
  final List<Event> heard = new CopyOnWriteArrayList<>();
  final List<HeaderReader> readers = new ArrayList<>();

  IntakeHouse(Path folder, Database database) throws IOException {
    this.folder = folder;
    this.database = database;
    Publisher publisher = new Publisher();
    root = new MarkedRoot(folder.resolve("vault"), "vault", Adoption.EMPTY_ONLY);
    root.establish(!root.mounted());
    Files.createDirectories(folder.resolve("inbox"));
    vault =
        new LocalVault(
            root,
            new TrashFolder(folder.resolve("trash"), publisher),
            Collisions.SUFFIX,
            publisher);
    quarantine = new QuarantineFolder(folder.resolve("quarantine"), publisher);
    events.subscribe(heard::add);
  }

  /** Empties the ledger, for tests that share a database. */
  IntakeHouse emptied() {
    jdbi()
        .useHandle(
            handle -> {
              handle.execute("truncate asset, quarantine, intake_journal, work cascade");
              handle.execute("delete from account where name <> 'home'");
              handle.execute("update account set quota_bytes = null, used_bytes = 0");
              handle.execute("delete from stage where slot > 0");
            });
    return this;
  }

  /** Somebody who can come in; returns the id. */
  long person(String login) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "insert into account (name, login) values (:login, :login) returning id")
                    .bind("login", login)
                    .mapTo(Long.class)
                    .one());
  }

  LedgerIntake intake() {
    return intake(Steps.unobserved());
  }

  LedgerIntake intake(Steps steps) {
    return intake(steps, IntakeStorage.of(vault, root, quarantine), 0);
  }

  LedgerIntake intake(Steps steps, IntakeStorage storage, long reserve) {
    return IntakeAssembly.assemble(
        database,
        storage,
        new IntakeSettings(Placement.DATE, reserve, ZONE),
        new IntakeSurroundings(() -> readers, events, Clock.fixed(NOW, ZONE)),
        steps);
  }

  /** A file in the inbox that passes for a JPEG. */
  Path jpeg(String name, String content) throws IOException {
    return write(name, jpegBytes(content));
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("inbox").resolve(name), bytes);
  }

  static byte[] jpegBytes(String content) {
    return ("\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0\1\1\0\0\1\0\1\0\0" + content + "\u00FF\u00D9")
        .getBytes(ISO_8859_1);
  }

  static Candidate candidate(Path file) {
    return candidate(file, Disposal.REMOVE);
  }

  static Candidate candidate(Path file, Disposal disposal) {
    return new Candidate(file, file.getFileName().toString(), "inbox", disposal, null);
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  long count(String table) {
    return jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  List<String> column(String query) {
    return jdbi().withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  /** Hashes of the originals in the vault by key, markers and staging left out. */
  Map<String, String> originals() throws IOException {
    return hashes(root.folder(), ".photofactory");
  }

  Map<String, String> filesBelow(String name) throws IOException {
    Path below = folder.resolve(name);
    return Files.isDirectory(below) ? hashes(below, ".photofactory") : Map.of();
  }

  private static Map<String, String> hashes(Path below, String leftOut) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(below)) {
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !below.relativize(file).toString().startsWith(leftOut))
          .forEach(file -> hashes.put(below.relativize(file).toString(), hash(file)));
    }
    return hashes;
  }

  static String hash(Path file) {
    try {
      return Hashing.hash(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
