package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.appliance.PretendClone;
import org.photofactory.testkit.Samples;

/** {@code ./photofactory}, the one command of a clone: what it builds, when, and what it says. */
class StartScriptIT {

  /** Ends a start before it has begun, so that only the script is looked at. */
  private static final Map<String, String> NO_START = Map.of("PHOTOFACTORY_LOG_LEVL", "info");

  private PretendClone clone;

  @BeforeEach
  void open() throws IOException {
    clone = new PretendClone(ChildAppliance.assembled().resolveSibling("it/Für Jürgen & Söhne"));
  }

  @Test
  void a_command_builds_what_is_missing_and_nothing_else() throws Exception {
    Ended first = clone.run(Map.of(), "--help");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).contains("First build", "5/15  building Core", "Built in");
    assertThat(first.out()).contains("Usage: photofactory");

    Ended second = clone.run(Map.of(), "statsu");
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("Did you mean 'status'?").doesNotContain("uild");
    clone.write("kernel/core/src/main/New.java", "class New {}");
    assertThat(clone.run(Map.of(), "--version").err()).isEmpty();
    assertThat(clone.builds()).isEqualTo(1);
  }

  @Test
  void a_start_builds_again_only_when_something_of_the_appliance_has_changed() throws Exception {
    assertThat(clone.run(NO_START).err()).contains("Did you mean PHOTOFACTORY_LOG_LEVEL?");
    clone.write("kernel/core/src/test/NewTest.java", "class NewTest {}");
    clone.write("README.md", "photos");
    clone.write("data/inbox/IMG_1.jpg", "photo");
    Ended second = clone.run(NO_START);
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).doesNotContain("uild");
    assertThat(clone.builds()).isEqualTo(1);

    Path added = clone.write("kernel/core/src/main/New.java", "class New {}");
    assertThat(clone.run(NO_START).err()).contains("Sources have changed; building ...");
    Files.delete(added);
    assertThat(clone.run(NO_START, "run").err()).contains("Sources have changed; building ...");
    assertThat(clone.builds()).isEqualTo(3);
  }

  @Test
  void what_is_missing_for_a_build_is_named() throws Exception {
    String script = Files.readString(clone.file("build/jdk.sh"));
    clone.write("build/jdk.sh", script.replace("needed_java=25", "needed_java=99"));
    Ended withoutJdk = clone.run(Map.of());
    assertThat(withoutJdk.exitCode()).isEqualTo(1);
    assertThat(withoutJdk.err()).startsWith("Photo Factory needs a JDK 99 or newer");

    clone.write("build/jdk.sh", script);
    Ended withoutMaven = clone.run(Map.of("PATH", bareTools()));
    assertThat(withoutMaven.exitCode()).isEqualTo(1);
    assertThat(withoutMaven.err())
        .isEqualTo("Photo Factory needs mvn to build itself: sudo apt install maven\n");
    assertThat(clone.builds()).isZero();
  }

  @Test
  void a_failed_build_says_why_and_what_still_works() throws Exception {
    String complaint = "Could not transfer artifact org.example:thing:jar:1";
    Ended first = clone.run(Map.of(PretendClone.COMPLAINT, complaint));
    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.err())
        .contains(complaint, "check the connection to the internet")
        .contains("The build failed. The whole report: " + clone.file("target/build.log"))
        .doesNotContain("can still be started");

    assertThat(clone.run(NO_START).err()).contains("First build");
    clone.write("kernel/core/src/main/Broken.java", "class");
    Ended broken = clone.run(Map.of(PretendClone.COMPLAINT, "class, interface or enum expected"));
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("What was built before can still be started: cd '");
    assertThat(clone.run(NO_START).err()).as("it is tried again").contains("have changed");
  }

  @Test
  void a_taken_port_is_told_and_shows_in_the_exit_code() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ended ended = clone.run(Map.of("PHOTOFACTORY_HTTP_PORT", port));
      assertThat(ended.exitCode()).isEqualTo(2);
      assertThat(ended.out())
          .contains("Port " + port + " is in use", "http.port")
          .doesNotContain("Exception");
      assertThat(clone.file("data")).as("beside the script").isDirectory();
    }
  }

  @Test
  void data_may_lie_in_any_folder_whatever_the_locale() throws Exception {
    Map<String, String> poor = Map.of("LC_ALL", "C");
    try (ChildAppliance appliance =
        ChildAppliance.start("Fotos für Jürgen & Söhne", poor).awaitReady()) {
      Path photo = Files.copy(Samples.file("jpeg/DSCN0010.jpg"), clone.file("Frühstück.jpg"));
      Ended sent = appliance.command("import", photo.toString());
      assertThat(sent.exitCode()).as(sent.out() + sent.err()).isZero();
      assertThat(appliance.data("vault/2008/2008-10-22/Frühstück.jpg"))
          .hasSameBinaryContentAs(photo);
    }
  }

  /** What the script itself needs, and nothing to build with. */
  private String bareTools() throws IOException {
    Path bare = Files.createDirectories(clone.file("bare"));
    for (String tool : List.of("dirname", "readlink", "locale", "grep", "find", "mkdir")) {
      Files.createSymbolicLink(bare.resolve(tool), Path.of("/usr/bin", tool));
    }
    return bare.toString();
  }
}
