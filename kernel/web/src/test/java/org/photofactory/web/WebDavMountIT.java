package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.testkit.Programs;

/** Real programs that work in the folder as in one of their own: davfs2 and cadaver. */
class WebDavMountIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void davfs2_mounts_it_and_people_copy_photos_into_it() throws Exception {
    Programs.require("mount.davfs", "davfs2");
    Path place = Files.createDirectories(folder.resolve("mounted"));
    Path settings =
        Files.writeString(folder.resolve("davfs2.conf"), "use_locks 1\ndelay_upload 0\n");
    Path keys = Files.writeString(folder.resolve("keys"), "anna\n" + token() + "\n");
    String mount =
        "mount -t davfs -o conf=%s %s %s < %s"
            .formatted(settings, site.uri(DavClient.ROOT), place, keys);
    Programs.Ended mounted = Programs.run(Map.of(), List.of("sh", "-c", mount));
    assumeTrue(mounted.status() == 0, "needs the right to mount: " + mounted.words());
    try {
      Files.createDirectory(place.resolve("Ferien"));
      Files.write(place.resolve("Ferien/davfs.jpg"), TestSite.jpeg("by davfs2"));
      Files.write(place.resolve("first.jpg.part"), TestSite.jpeg("renamed"));
      Files.move(place.resolve("first.jpg.part"), place.resolve("renamed.jpg"));
    } finally {
      // It waits until everything has been sent.
      Programs.run(Map.of(), List.of("umount", place.toString()));
    }
    awaitAsset("davfs.jpg");
    awaitAsset("renamed.jpg");
    assertThat(count("quarantine")).isZero();
  }

  @Test
  void cadaver_puts_locks_moves_and_lists() throws Exception {
    Programs.require("cadaver");
    Path photo = Files.write(folder.resolve("cadaver.jpg"), TestSite.jpeg("by cadaver"));
    Path keys =
        Files.writeString(
            folder.resolve(".netrc"), "machine 127.0.0.1 login anna password " + token() + "\n");
    keys.toFile().setReadable(false, false);
    keys.toFile().setReadable(true, true);
    String said =
        cadaver(
            "mkcol album",
            "cd album",
            "put " + photo + " a.jpg",
            "lock a.jpg",
            "put " + photo + " a.jpg",
            "unlock a.jpg",
            "move a.jpg cadaver.jpg",
            "ls",
            "quit");
    assertThat(said).contains("cadaver.jpg").doesNotContain("failed");
    awaitAsset("cadaver.jpg");
    assertThat(count("quarantine")).isZero();
  }

  private static String cadaver(String... commands) throws IOException, InterruptedException {
    Path script = Files.write(folder.resolve("commands"), new ArrayList<>(List.of(commands)));
    String command = "cadaver %s < %s".formatted(site.uri(DavClient.ROOT), script);
    return Programs.run(Map.of("HOME", folder.toString()), List.of("sh", "-c", command)).words();
  }

  private static String token() {
    return site.people().script().substring("Bearer ".length());
  }

  private static void awaitAsset(String name) throws Exception {
    DavClient.await(
        name + " is an asset", () -> count("asset where file_name = '" + name + "'") == 1);
  }

  private static long count(String from) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + from).mapTo(Long.class).one());
  }
}
