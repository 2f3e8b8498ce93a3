package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.testkit.Samples;

/** How the process begins and ends, kindly and otherwise. */
class StartAndStopIT {

  @Test
  void it_runs_from_a_path_with_spaces_and_stops_when_told() throws Exception {
    Path home = linkedCopy("a path with spaces/photo factory");
    try (ChildAppliance appliance = ChildAppliance.startFrom(home, "spaces", Map.of())) {
      appliance.awaitReady();
      String log =
          Eventually.get(
              "the line that says where to go",
              () -> Files.readString(appliance.log()),
              text -> text.contains("Photo Factory is ready: " + appliance.address()));
      assertThat(log).contains("inbox: " + appliance.data("inbox"));
      assertThat(appliance.stop()).as("ended by SIGTERM").isEqualTo(143);
      assertThat(Files.readString(appliance.log())).contains("Stopped").doesNotContain("ERROR");
    }
  }

  @Test
  void a_second_instance_on_the_same_data_says_so_and_leaves() throws Exception {
    try (ChildAppliance appliance = ChildAppliance.start("second", Map.of()).awaitReady()) {
      Ended second = appliance.command("run");
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.out()).contains("is in use by another running Photo Factory");
      assertThat(appliance.api().get("/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void a_taken_port_is_told_with_what_helps_and_nothing_stays_behind() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      ChildAppliance appliance =
          ChildAppliance.start("port-taken", Map.of("PHOTOFACTORY_HTTP_PORT", port));
      Eventually.get("the process has ended", () -> !appliance.alive(), ended -> ended);
      assertThat(Files.readString(appliance.log()))
          .contains("Port " + port + " is in use", "http.port", "Stopped")
          .doesNotContain("Exception");
    }
  }

  @Test
  void after_a_power_cut_it_goes_on_with_what_it_had() throws Exception {
    try (ChildAppliance appliance = ChildAppliance.start("power-cut", Map.of()).awaitReady()) {
      Files.copy(Samples.file("jpeg/DSCN0010.jpg"), appliance.data("inbox").resolve("a.jpg"));
      Eventually.get(
          "the photo is there", () -> appliance.api().assets().size(), size -> size == 1);
      appliance.kill();
      appliance.startAgain();
      appliance.awaitReady();
      assertThat(appliance.api().assets()).hasSize(1);
      Files.copy(Samples.file("jpeg/HTC Desire.jpg"), appliance.data("inbox").resolve("b.jpg"));
      Eventually.get(
          "both photos are there", () -> appliance.api().assets().size(), size -> size == 2);
    }
  }

  @Test
  void a_mistyped_setting_stops_the_start_with_the_nearest_name() throws Exception {
    try (ChildAppliance appliance =
        ChildAppliance.start("mistyped", Map.of("PHOTOFACTORY_LOG_LEVL", "debug"))) {
      Eventually.get("the process has ended", () -> !appliance.alive(), ended -> ended);
      assertThat(Files.readString(appliance.log()))
          .contains("Did you mean PHOTOFACTORY_LOG_LEVEL?");
    }
  }

  @Test
  void classes_of_a_start_that_failed_are_not_kept_for_later_ones() throws Exception {
    Path home = linkedCopy("archive of classes");
    try (ChildAppliance failing =
        ChildAppliance.startFrom(home, "archive", Map.of("PHOTOFACTORY_LOG_LEVL", "debug"))) {
      Eventually.get("the process has ended", () -> !failing.alive(), ended -> ended);
    }
    long poor = Files.size(archive(home));
    try (ChildAppliance appliance = ChildAppliance.startFrom(home, "archive", Map.of())) {
      Path mark = archive(home).resolveSibling(buildOf(home) + ".ready");
      Eventually.get("it is ready", () -> Files.exists(mark), ready -> ready);
      appliance.stop();
    }
    long whole = Files.size(archive(home));
    assertThat(whole).isGreaterThan(3 * poor);
    try (ChildAppliance again = ChildAppliance.startFrom(home, "archive", Map.of())) {
      again.awaitReady();
      assertThat(archive(home)).as("it is used as it is").hasSize(whole);
    }
  }

  private static Path archive(Path home) throws IOException {
    return home.resolve("cache").resolve(buildOf(home) + ".jsa");
  }

  private static String buildOf(Path home) throws IOException {
    return Files.readString(home.resolve("build-id")).strip();
  }

  /** Hard links: the same appliance under another path, without its class-data archive. */
  private static Path linkedCopy(String name) throws IOException {
    Path source = ChildAppliance.assembled();
    Path target = source.resolveSibling("it").resolve(name);
    Folders.remove(target);
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : paths.toList()) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else if (!path.getParent().endsWith("cache")) {
          Files.createLink(copy, path);
        }
      }
    }
    return target;
  }
}
