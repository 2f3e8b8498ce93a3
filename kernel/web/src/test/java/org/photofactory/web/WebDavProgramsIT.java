package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.testkit.Programs;

/** Real programs that drop files: rclone and curl. */
class WebDavProgramsIT {

  private static final int SMALL_FILES = 200;
  private static final int LARGE = 50 << 20;
  private static final String NOTHING = "There was nothing to transfer";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static DavClient dav;

  /** The token of the admin's script, as rclone's configuration holds passwords. */
  private static String password;

  @BeforeAll
  static void open() throws Exception {
    Programs.require("rclone");
    Programs.require("curl");
    site = new TestSite(database.database(), folder, TestSite.http(100L << 20));
    dav = new DavClient(site);
    password = Programs.run(Map.of(), List.of("rclone", "obscure", token())).words().strip();
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "owncloud"})
  void rclone_copies_a_library_once_and_finds_it_again(String vendor) throws Exception {
    Path photos = library(folder.resolve("photos-" + vendor), vendor);
    String there = vendor + "/Ferien ä & 100%";
    assertThat(rclone(vendor, "copy", "-v", photos.toString(), ":webdav:" + there))
        .contains("Transferred:", SMALL_FILES + " / " + SMALL_FILES);
    assertNothingToDo(vendor, photos, there);
    DavClient.await("all are taken in", () -> waiting() == 0);
    assertNothingToDo(vendor, photos, there);
    DavClient.await("the library has them", () -> count("/" + vendor + "-") == SMALL_FILES);
  }

  @Test
  void rclone_moves_makes_folders_and_deletes() throws Exception {
    Path photo = folder.resolve("one.jpg");
    Files.write(photo, TestSite.jpeg("to and fro"));
    rclone("owncloud", "mkdir", ":webdav:fro/empty");
    rclone("owncloud", "copyto", photo.toString(), ":webdav:fro/one.jpg.part");
    rclone("owncloud", "moveto", ":webdav:fro/one.jpg.part", ":webdav:fro/two.jpg");
    assertThat(rclone("owncloud", "lsf", ":webdav:fro")).contains("empty/", "two.jpg");
    assertThat(rclone("owncloud", "cat", ":webdav:fro/two.jpg")).contains("to and fro");
    rclone("owncloud", "copyto", ":webdav:fro/two.jpg", ":webdav:fro/three.jpg");
    rclone("owncloud", "deletefile", ":webdav:fro/two.jpg");
    assertThat(rclone("owncloud", "lsf", ":webdav:fro"))
        .contains("three.jpg")
        .doesNotContain("two");
    rclone("owncloud", "purge", ":webdav:fro");
    assertThat(rclone("owncloud", "lsf", ":webdav:")).doesNotContain("fro/");
  }

  @Test
  void a_large_file_over_a_line_that_breaks_comes_whole_when_it_is_sent_again() throws Exception {
    Path film = folder.resolve("film.jpg");
    Files.write(film, large());
    List<String> curl = curl("--fail", "-T", film.toString());
    Process sending = Programs.start(Map.of(), with(curl, "--limit-rate", "10M", url("film.jpg")));
    DavClient.await("some of it is here", () -> received() > 1 << 20);
    sending.destroyForcibly().waitFor();
    DavClient.await("nothing of it is left", () -> received() == 0);
    assertThat(dav.get("film.jpg").statusCode()).isEqualTo(404);

    assertThat(Programs.run(Map.of(), with(curl, url("film.jpg"))).status()).isZero();
    DavClient.await("it is taken in", () -> waiting() == 0);
    assertThat(rclone("other", "check", "--download", film.toString(), ":webdav:"))
        .contains("0 differences found");
  }

  @Test
  void curl_is_told_what_is_wrong() throws Exception {
    Path photo = folder.resolve("curl.jpg");
    Files.write(photo, TestSite.jpeg("by curl"));
    Programs.Ended ended = Programs.run(Map.of(), curl("-T", photo.toString(), url("none/a.jpg")));
    assertThat(ended.words()).isEqualTo("There is no folder to put it into. Make it first.\n");
  }

  /** Its suite of properties asks for those that only their programs understand. */
  @Test
  void litmus_finds_nothing_wrong_but_that_foreign_properties_are_refused() throws Exception {
    Programs.require("litmus");
    Map<String, String> suites = Map.of("TESTS", "basic copymove http locks");
    String words = Programs.run(suites, List.of("litmus", "-k", url(""), "anna", token())).words();
    dav.status("DELETE", "litmus");
    assertThat(words)
        .contains("summary for `basic': of 16 tests run: 16 passed")
        .contains("summary for `copymove': of 13 tests run: 13 passed")
        .contains("summary for `http': of 4 tests run: 4 passed")
        .contains("summary for `locks': of 41 tests run");
    assertThat(words.lines().filter(line -> line.contains("FAIL")))
        .allSatisfy(line -> assertThat(line).contains("PROPPATCH on locked"));
  }

  private static void assertNothingToDo(String vendor, Path photos, String there) throws Exception {
    assertThat(rclone(vendor, "copy", "-v", photos.toString(), ":webdav:" + there))
        .contains(NOTHING);
    assertThat(rclone(vendor, "check", photos.toString(), ":webdav:" + there))
        .contains("0 differences found", SMALL_FILES + " matching files");
  }

  private static Path library(Path root, String vendor) throws IOException {
    for (int number = 0; number < SMALL_FILES; number++) {
      Path day = Files.createDirectories(root.resolve("Tag " + number % 7 + "/dämmerung"));
      Path photo = day.resolve(vendor + "-" + number + ".jpg");
      Files.write(photo, TestSite.jpeg(vendor + " photo " + number));
      Files.setLastModifiedTime(
          photo, FileTime.from(Instant.parse("2015-06-07T08:09:10Z").plusSeconds(number)));
    }
    return root;
  }

  private static byte[] large() {
    byte[] bytes = new byte[LARGE];
    new Random(7).nextBytes(bytes);
    byte[] head = TestSite.jpeg("large");
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static String rclone(String vendor, String... arguments) throws Exception {
    Map<String, String> environment =
        Map.of(
            "RCLONE_CONFIG",
            folder.resolve("no-rclone.conf").toString(),
            "RCLONE_WEBDAV_URL",
            url(""),
            "RCLONE_WEBDAV_VENDOR",
            vendor,
            "RCLONE_WEBDAV_USER",
            "anna",
            "RCLONE_WEBDAV_PASS",
            password,
            "RCLONE_RETRIES",
            "1");
    Programs.Ended ended = Programs.run(environment, with(List.of("rclone"), arguments));
    assertThat(ended.status()).as(ended.words()).isZero();
    return ended.words();
  }

  private static List<String> curl(String... arguments) {
    return with(List.of("curl", "-sS", "-u", "anna:" + token()), arguments);
  }

  private static String token() {
    return site.people().script().substring("Bearer ".length());
  }

  private static String url(String name) {
    return site.uri(DavClient.ROOT + name).toString();
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(more));
    return whole;
  }

  private static long count(String inPath) throws Exception {
    return DavClient.text(site.get("/api/v1/assets/export"))
        .lines()
        .filter(line -> line.contains(inPath))
        .count();
  }

  private static long waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("uploads/dropped"))) {
      return files.count();
    }
  }

  private static long received() throws IOException {
    Path dropped = folder.resolve("uploads/dropped");
    if (!Files.isDirectory(dropped)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(dropped)) {
      return files.map(Path::toFile).mapToLong(java.io.File::length).max().orElse(0);
    }
  }
}
