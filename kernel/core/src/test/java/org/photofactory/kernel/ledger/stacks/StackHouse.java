package org.photofactory.kernel.ledger.stacks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.Stacker;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.intake.Assets;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.Narrowing;
import org.photofactory.kernel.ledger.library.TimelinePosition;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.kernel.vault.AssetFiles;
import org.photofactory.kernel.vault.LocalDerivatives;
import org.photofactory.kernel.vault.LocalVault;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.kernel.vault.TrashFolder;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.FurtherFacts;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.storage.Staged;

/** A library with a real vault, whose files get their facts when a test says so. */
public final class StackHouse {

  public static final long HOME = 1;
  static final Camera CAMERA = new Camera("Canon", "EOS R5", null);

  /** Goes on by a second whenever it is asked: nothing lies in the trash since the same moment. */
  private final Clock clock =
      new Clock() {
        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        @Override
        public synchronized Instant instant() {
          now = now.plusSeconds(1);
          return now;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };

  public final TestDatabase database;
  final Path folder;
  public final Events events = new Events();
  final List<Event> heard = new ArrayList<>();
  final LocalVault vault;
  public final Trash trash;
  final AssetFiles files;
  public final Library library;
  public final Stacker stacker;
  public final Stacker.Hand hand = new Stacker.Hand(HOME, "otto", "::1");
  private final MediaResults results = new MediaResults(events);
  private int count;

  public StackHouse(TestDatabase database, Path folder) throws IOException {
    this.database = database;
    this.folder = folder;
    Publisher publisher = new Publisher();
    MarkedRoot root = established("vault");
    TrashFolder bin = new TrashFolder(folder.resolve("trash"), publisher);
    this.vault = new LocalVault(root, bin, Collisions.SUFFIX, publisher);
    this.trash =
        new Trash(
            database.database(),
            vault,
            new LocalDerivatives(established("derivatives")),
            events,
            clock);
    this.files = new AssetFiles(database.database(), vault);
    this.library = new Library(database.database());
    this.stacker = new Stacker(database.database(), events, clock);
    events.subscribe(heard::add);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("truncate asset, work, audit, apart cascade");
              handle.execute("delete from account where name <> 'home'");
            });
  }

  private MarkedRoot established(String name) throws IOException {
    MarkedRoot root = new MarkedRoot(folder.resolve(name), name, Adoption.EMPTY_ONLY);
    root.establish(true);
    return root;
  }

  long anna() {
    return one("insert into account (name) values ('anna') returning id");
  }

  /** A file arrives; nothing was found out about it yet. */
  public long arrive(long owner, String name, MediaKind kind) {
    try {
      String content = name + " " + ++count;
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      Staged staged = vault.stage(new ByteArrayInputStream(bytes));
      String key = vault.place(staged, name);
      vault.discard(staged);
      NewAsset asset =
          new NewAsset(
              staged.sha256(),
              staged.bytes(),
              kind,
              mime(name),
              name,
              "test",
              Instant.EPOCH,
              null,
              LocalDateTime.parse("2020-02-08T10:11:12"));
      return database
          .jdbi()
          .withHandle(handle -> new Assets().insert(handle, owner, asset, key))
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As the intake tells sidecars apart by their content. */
  private static String mime(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "xmp" -> "application/rdf+xml";
      case "json" -> "application/json";
      case "aae" -> "application/x-plist";
      default -> "x/x";
    };
  }

  /** A file arrives, and its facts are found. */
  public long add(String name, MediaKind kind, MediaFacts facts) {
    long id = arrive(HOME, name, kind);
    record(id, facts);
    return id;
  }

  /** The metadata stage has run. */
  public void record(long id, MediaFacts facts) {
    database.jdbi().useTransaction(handle -> results.record(handle, id, facts));
  }

  /** A picture of the camera, taken at a second of one minute. */
  static MediaFacts shot(int second) {
    return facts(LocalDateTime.parse("2020-02-08T10:11:00").plusSeconds(second), null, null);
  }

  static MediaFacts film(int second, double seconds) {
    return facts(
        LocalDateTime.parse("2020-02-08T10:11:00").plusSeconds(second),
        Duration.ofMillis((long) (seconds * 1000)),
        null);
  }

  static MediaFacts withContent(MediaFacts facts, String contentId) {
    return facts.with(new FurtherFacts(new Grouping(contentId, null, false), null, null));
  }

  static MediaFacts ofBurst(MediaFacts facts, String burstId, boolean pick) {
    return facts.with(new FurtherFacts(new Grouping(null, burstId, pick), null, null));
  }

  /** Facts of a file that tells no time, but for its name and its own. */
  static MediaFacts guessed() {
    return new MediaFacts(
        new CaptureTime(
            LocalDateTime.parse("2020-02-08T10:11:00"),
            null,
            "file:name",
            null,
            Confidence.GUESSED),
        null,
        CAMERA,
        null,
        null,
        null,
        Duration.ofSeconds(2));
  }

  static MediaFacts facts(
      @Nullable LocalDateTime takenAt, @Nullable Duration duration, @Nullable FurtherFacts more) {
    MediaFacts facts =
        new MediaFacts(
            takenAt == null
                ? null
                : new CaptureTime(takenAt, null, "exif", null, Confidence.CERTAIN),
            null,
            CAMERA,
            null,
            null,
            null,
            duration);
    return more == null ? facts : facts.with(more);
  }

  /** Who stands where: {@code "LIVE behind IMG_1.HEIC"}, or nothing for whoever stands alone. */
  public Map<String, String> standing() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select asset.file_name as name,
                               coalesce(asset.behind_as || ' behind ' || cover.file_name, '') as place
                        from asset left join asset cover on cover.id = asset.behind
                        order by asset.id
                        """)
                    .map((row, _) -> Map.entry(row.getString("name"), row.getString("place")))
                    .stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey,
                            Map.Entry::getValue,
                            (a, b) -> a + " | " + b,
                            TreeMap::new)));
  }

  List<Long> timeline(long owner) {
    return library.page(Eyes.ofOwner(owner), Narrowing.NONE, TimelinePosition.START, 500).stream()
        .map(tile -> tile.identity().id())
        .toList();
  }

  List<Long> bin(long owner) {
    return library.trash(owner, TimelinePosition.START, 500).stream()
        .map(tile -> tile.identity().id())
        .toList();
  }

  /** Names of files that lie there. */
  List<String> lying(String place) throws IOException {
    if (!Files.exists(folder.resolve(place))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder.resolve(place))) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  public long one(String query) {
    return database.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
