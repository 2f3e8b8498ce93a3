package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Builds the jars that {@code distribution/bench/plugins} measures with. Arguments: a folder, how
 * many plugins to make, how many versions of the busy one, and how many milliseconds each of its
 * calls takes.
 */
public final class PluginBenchJars {

  /** There are 62 slots for stages, and shipped plugins have some of them. */
  private static final int MOST_STAGES = 48;

  private static final String BUSY =
      """
      package busy;
      import org.osgi.service.component.annotations.Component;
      import org.photofactory.spi.media.MediaKind;
      import org.photofactory.spi.stage.*;
      @Component
      public class BusyStage implements Stage {
        public StageSpec spec() { return StageSpec.of("busy", "busied", MediaKind.IMAGE); }
        public Outcome process(Asset asset, StageContext context) throws Exception {
          Thread.sleep(%d);
          return Outcome.done(handle ->
              handle.execute("insert into result (asset_id, stamp) values (?, %d)", asset.id()));
        }
      }
      """;
  private static final String TABLE =
      """
      create table result (
        asset_id bigint primary key,
        stamp    int not null,
        at       timestamptz not null default clock_timestamp()
      );
      """;
  private static final String ROOM =
      """
      package room;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;
      import java.util.Set;
      import org.osgi.service.component.annotations.Component;
      import org.photofactory.spi.web.ApiRoom;
      @Component
      public class BenchRoom implements ApiRoom {
        @Path("word")
        public static class Resource {
          @GET public String word() { return "here"; }
        }
        public Set<Object> resources() { return Set.of(new Resource()); }
      }
      """;

  private final Path folder;

  private PluginBenchJars(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    PluginBenchJars jars = new PluginBenchJars(Path.of(arguments[0]).toAbsolutePath());
    jars.many(Integer.parseInt(arguments[1]));
    jars.busy(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
  }

  /** Copies of the teaching sample under other names; what has no slot any more is a REST room. */
  private void many(int count) throws IOException {
    Path many = Files.createDirectories(folder.resolve("many"));
    Path work = Files.createDirectories(folder.resolve("work"));
    for (int number = 1; number <= count; number++) {
      String id = "bench-" + number;
      PluginJarBuilder jar =
          number <= MOST_STAGES
              ? PluginJarBuilder.helloStage(work, id)
              : new PluginJarBuilder(work, id).source(ROOM);
      jar.version("1.0.0").into(many, id + ".jar");
    }
  }

  private void busy(int versions, int milliseconds) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    for (int version = 1; version <= versions; version++) {
      new PluginJarBuilder(work, "busy")
          .version("1.0." + version)
          .source(BUSY.formatted(milliseconds, version))
          .with("PF-INF/db/0001-result.sql", TABLE)
          .into(folder, "busy-" + version + ".jar");
    }
  }
}
