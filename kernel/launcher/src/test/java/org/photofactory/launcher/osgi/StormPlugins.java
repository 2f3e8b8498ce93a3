package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The plugins of the storm. Each of their stages counts in its own table how often the result of an
 * asset was written. {@code storm} comes in three revisions: each demands the tables of its own and
 * cannot write into those of another one.
 */
final class StormPlugins {

  /** How many revisions there are. */
  static final int REVISIONS = 3;

  private static final String STAGE =
      """
      package %1$s;
      import org.osgi.service.component.annotations.Component;
      import org.photofactory.spi.media.MediaKind;
      import org.photofactory.spi.stage.*;
      @Component(service = Stage.class)
      public class %2$s implements Stage {
        public StageSpec spec() {
          return StageSpec.of("%3$s", "%4$s", MediaKind.IMAGE).withRequires("%5$s")
              .withLane(LaneKind.%6$s).withBatch(8);
        }
        public Outcome process(Asset asset, StageContext context) throws Exception {
          Thread.sleep(4);
          return Outcome.done(handle -> handle.execute("%7$s", asset.id(), "%3$s", %8$s));
        }
      }
      """;
  private static final String WRITE =
      "insert into result (asset_id, stage, %s) values (?, ?, ?)"
          + " on conflict (asset_id, stage) do update set writes = result.writes + 1";
  private static final String STAMP =
      "new String(getClass().getResourceAsStream(\"/stamp.txt\").readAllBytes())";
  private static final String ROOM =
      """
      package storm;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.Produces;
      import java.util.Set;
      import org.osgi.service.component.annotations.*;
      import org.photofactory.spi.ledger.PluginLedger;
      import org.photofactory.spi.web.ApiRoom;
      @Component
      public class StormRoom implements ApiRoom {
        private final PluginLedger ledger;
        @Activate
        public StormRoom(@Reference PluginLedger ledger) { this.ledger = ledger; }
        public record Latest(long asset, int revision) {}
        @Path("latest")
        public static class Resource {
          private final PluginLedger ledger;
          Resource(PluginLedger ledger) { this.ledger = ledger; }
          @GET @Produces("application/json")
          public Latest latest() {
            return new Latest(ledger.read(handle -> handle
                .createQuery("select coalesce(max(asset_id), 0) from result where %s is not null")
                .mapTo(Long.class).one()), %d);
          }
        }
        public Set<Object> resources() { return Set.of(new Resource(ledger)); }
      }
      """;
  private static final String TABLE =
      """
      create table result (
        asset_id bigint,
        stage    text,
        stamp_1  text not null,
        writes   int not null default 1,
        primary key (asset_id, stage)
      );
      """;

  private final Path folder;
  private final List<Path> revisions = new ArrayList<>();

  /** Builds one jar of each revision. */
  StormPlugins(Path folder) throws IOException {
    this.folder = folder;
    for (int revision = 1; revision <= REVISIONS; revision++) {
      revisions.add(storm(revision).into(folder, "storm-" + revision + ".jar"));
    }
  }

  /** The jar of a revision as another version, which stamps what it writes with its number. */
  Path storm(int revision, int number) throws IOException {
    Path jar = folder.resolve("storm.jar");
    try (JarInputStream from =
            new JarInputStream(Files.newInputStream(revisions.get(revision - 1)));
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream to = new JarOutputStream(file, version(from.getManifest(), number))) {
      for (JarEntry entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
        to.putNextEntry(new JarEntry(entry.getName()));
        if (entry.getName().equals("stamp.txt")) {
          to.write(String.valueOf(number).getBytes(StandardCharsets.UTF_8));
        } else {
          from.transferTo(to);
        }
      }
    }
    return jar;
  }

  /** The version of a number. */
  static String version(int number) {
    return "1.0." + number;
  }

  /** Three stages on three further lanes; the last waits for what {@code storm} makes. */
  Path calm() throws IOException {
    return new PluginJarBuilder(folder, "calm")
        .version("1.0.0")
        .source(calm("First", "IO", "ingested"))
        .source(calm("Second", "NET", "ingested"))
        .source(calm("Third", "TOOL", "stormed"))
        .with("PF-INF/db/0001-result.sql", TABLE)
        .into(folder, "calm.jar");
  }

  private PluginJarBuilder storm(int revision) {
    String column = "stamp_" + revision;
    String stage =
        STAGE.formatted(
            "storm",
            "StormStage",
            "storm",
            "stormed",
            "ingested",
            "CPU",
            WRITE.formatted(column),
            STAMP);
    PluginJarBuilder jar =
        new PluginJarBuilder(folder, "storm")
            .version("1.0.0")
            .source(stage)
            .source(ROOM.formatted(column, revision))
            .with("stamp.txt", "0")
            .with("PF-INF/db/0001-result.sql", TABLE);
    for (int later = 2; later <= revision; later++) {
      jar.with(
          "PF-INF/db/000" + later + "-stamp.sql",
          "alter table result rename column stamp_%d to stamp_%d;".formatted(later - 1, later));
    }
    return jar;
  }

  private static String calm(String name, String lane, String requires) {
    String stage = "calm-" + name.toLowerCase(Locale.ROOT);
    return STAGE.formatted(
        "calm",
        name,
        stage,
        stage.replace('-', '_'),
        requires,
        lane,
        WRITE.formatted("stamp_1"),
        "\"\"");
  }

  private static Manifest version(Manifest manifest, int number) {
    manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version(number));
    return manifest;
  }
}
