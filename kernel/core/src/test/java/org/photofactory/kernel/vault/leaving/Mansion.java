package org.photofactory.kernel.vault.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.Departures;
import org.photofactory.kernel.accounts.Household;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.accounts.PasswordHasher;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.vault.LocalDerivatives;
import org.photofactory.kernel.vault.LocalVault;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.kernel.vault.TrashFolder;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.intake.IntakeAssembly;
import org.photofactory.kernel.vault.intake.IntakeSettings;
import org.photofactory.kernel.vault.intake.IntakeStorage;
import org.photofactory.kernel.vault.intake.IntakeSurroundings;
import org.photofactory.kernel.vault.intake.LedgerIntake;
import org.photofactory.kernel.vault.intake.Steps;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.kernel.vault.quarantine.QuarantineFolder;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;

/** A house whose people come and leave, with files in real folders. */
final class Mansion {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  final Path folder;
  final Events events = new Events();
  final Trash trash;
  final Quarantine quarantine;
  final Household household;
  final Departures departures;
  final AuditTrail trail;
  private final TestDatabase database;
  private final LedgerIntake intake;

  Mansion(TestDatabase database, Path folder) throws IOException {
    this.database = database;
    this.folder = folder;
    Publisher publisher = new Publisher();
    MarkedRoot root = established("vault");
    TrashFolder bin = new TrashFolder(folder.resolve("trash"), publisher);
    LocalVault vault = new LocalVault(root, bin, Collisions.SUFFIX, publisher);
    QuarantineFolder aside = new QuarantineFolder(folder.resolve("quarantine"), publisher);
    this.trash =
        new Trash(
            database.database(),
            vault,
            new LocalDerivatives(established("derivatives")),
            events,
            CLOCK);
    this.quarantine = new Quarantine(database.database(), aside);
    this.trail = new AuditTrail(database.database(), CLOCK);
    this.household =
        new Household(
            database.database(), new PasswordHasher(new java.security.SecureRandom()), trail);
    this.departures = new Departures(database.database(), CLOCK, trail);
    this.intake =
        IntakeAssembly.assemble(
            database.database(),
            IntakeStorage.of(vault, root, aside),
            new IntakeSettings(Placement.FLAT, 0, ZoneOffset.UTC),
            new IntakeSurroundings(List::of, events, CLOCK),
            Steps.unobserved());
  }

  /** As on the first day, but for an admin who has the house's own account. */
  void clear() {
    execute("truncate asset, quarantine, intake_journal, work, audit, session cascade");
    execute("update account set leaving = null, left_at = null, heir_id = null");
    execute("delete from account");
    execute(
        "insert into account (name, login, role, password) values ('home', 'otto', 'ADMIN', 'x')");
  }

  Account person(String login, String role) {
    execute(
        "insert into account (name, login, role, password) values ('%1$s', '%1$s', '%2$s', 'x')"
            .formatted(login, role));
    return account(login);
  }

  Account account(String login) {
    return household.find(login).orElseThrow();
  }

  /** The movers as after a start. */
  Movers movers(int window) {
    return new Movers(
        database.database(), new Movers.Desks(trash, quarantine), events, CLOCK, window);
  }

  /** Lets fresh movers work until nothing is left to do. */
  void move() throws IOException {
    Movers movers = movers(2);
    boolean more = true;
    while (more) {
      more = movers.run();
    }
  }

  void leave(Account leaver, Departures.Files files) {
    departures.begin(leaver, files, account("otto"), new Origin("otto", "192.168.1.20"));
  }

  /** Brings a picture; returns the asset's id. */
  long picture(Account owner, String content) throws IOException {
    return ((Offer.Accepted) offer(owner, content, jpeg(content))).assetId();
  }

  Offer offer(Account owner, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name + ".jpg"), bytes);
    return intake
        .of(owner.id())
        .offer(new Candidate(file, file.getFileName().toString(), "test", Disposal.REMOVE, null));
  }

  List<String> column(String query) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  /** Names of what somebody has outside the trash. */
  List<String> shown(String login) {
    return column(names(login) + " and trashed_at is null order by 1");
  }

  /** Names of what somebody has in the trash. */
  List<String> thrownAway(String login) {
    return column(names(login) + " and trashed_at is not null order by 1");
  }

  void purge(long asset) throws IOException {
    trash.purge(asset);
  }

  void execute(String sql) {
    database.jdbi().useHandle(handle -> handle.execute(sql));
  }

  private static String names(String login) {
    return "select replace(file_name, '.jpg', '') from asset where owner_id = (select id from"
        + " account"
        + " where login = '%s')".formatted(login);
  }

  private static byte[] jpeg(String name) {
    String content = "a picture named " + name;
    return ("\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0\1\1\0\0\1\0\1\0\0" + content + "\u00FF\u00D9")
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private MarkedRoot established(String role) throws IOException {
    MarkedRoot root = new MarkedRoot(folder.resolve(role), role, Adoption.EMPTY_ONLY);
    root.establish(true);
    return root;
  }
}
