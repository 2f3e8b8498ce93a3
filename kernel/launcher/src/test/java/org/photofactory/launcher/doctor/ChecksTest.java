package org.photofactory.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.DatabaseSettings;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.kernel.programs.BroughtPrograms.Preference;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.client.LocalSite;
import org.photofactory.launcher.doctor.Finding.Level;

class ChecksTest {

  @TempDir Path folder;

  @Test
  void a_nearly_full_disk_fails_and_a_small_one_warns() {
    DiskCheck check = new DiskCheck(folder);
    assertThat(check.judge(500_000_000L).level()).isEqualTo(Level.FAIL);
    assertThat(check.judge(5_000_000_000L).level()).isEqualTo(Level.WARN);
    assertThat(check.judge(500_000_000_000L).level()).isEqualTo(Level.OK);
  }

  @Test
  void a_data_folder_that_is_not_there_yet_is_judged_by_the_one_above() throws Exception {
    Path deep = folder.resolve("data/inbox");
    assertThat(new DiskCheck(deep).look()).extracting(Finding::subject).containsExactly("disk");
    assertThat(new RightsCheck(List.of(deep)).look())
        .extracting(Finding::level)
        .containsExactly(Level.OK);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_where_a_folder_should_be_fails() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "x");
    Finding finding = new RightsCheck(List.of(file.resolve("inbox"))).look().getFirst();
    assertThat(finding.level()).isEqualTo(Level.FAIL);
    assertThat(finding.text()).contains(file + " is not a folder").contains("fix: move it away");
  }

  @Test
  void a_folder_that_is_not_there_is_to_be_made_and_not_the_one_above_given_away() {
    Path absent = Path.of("/proc/photos");
    List<Finding> findings = new RightsCheck(List.of(absent, absent.resolve("inbox"))).look();
    assertThat(findings).singleElement().extracting(Finding::level).isEqualTo(Level.FAIL);
    assertThat(findings.getFirst().fix())
        .startsWith("sudo install -d -o ")
        .contains("'/proc/photos'");
  }

  @Test
  void only_tools_that_are_used_are_asked_for() throws Exception {
    Path setsid = Files.writeString(folder.resolve("setsid"), "#!/bin/sh\n");
    assertThat(setsid.toFile().setExecutable(true)).isTrue();
    BroughtPrograms path = programs();
    assertThat(new ToolsCheck(path, false).look())
        .extracting(Finding::level)
        .startsWith(Level.OK)
        .doesNotContain(Level.FAIL);
    assertThat(new ToolsCheck(path, true).look())
        .filteredOn(finding -> finding.level() == Level.FAIL)
        .first()
        .extracting(Finding::fix)
        .isEqualTo("sudo apt install util-linux");
  }

  @Test
  void tools_that_bring_more_are_wished_for_by_package() throws Exception {
    assertThat(new ToolsCheck(programs(), false).look())
        .filteredOn(finding -> finding.level() == Level.WARN)
        .extracting(Finding::fix)
        .containsExactly(
            "sudo apt install ffmpeg",
            "sudo apt install ffmpeg",
            "sudo apt install libimage-exiftool-perl",
            "sudo apt install libraw-bin");
    for (String tool : List.of("setsid", "ffmpeg", "ffprobe", "exiftool", "dcraw_emu")) {
      Path program = Files.writeString(folder.resolve(tool), "#!/bin/sh\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    assertThat(new ToolsCheck(programs(), false).look())
        .extracting(Finding::message)
        .containsExactly(
            "all that is needed is there",
            "ffmpeg: " + folder.resolve("ffmpeg"),
            "ffprobe: " + folder.resolve("ffprobe"),
            "exiftool: " + folder.resolve("exiftool"),
            "dcraw_emu: " + folder.resolve("dcraw_emu"));
  }

  @Test
  void programs_that_came_with_the_appliance_are_not_missed_and_not_left_lying() throws Exception {
    Path jar = Files.createDirectory(folder.resolve("programs")).resolve("films.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("linux/ffmpeg"));
      zip.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
    }
    Path cache = folder.resolve("data/cache");
    Files.createDirectory(folder.resolve("data"));
    assertThat(new TriedTools(jar.getParent(), cache, Preference.OWN).look())
        .contains(Finding.ok("tools", "ffmpeg: the one that came with the appliance"));
    assertThat(folder.resolve("data")).isEmptyDirectory();
  }

  private BroughtPrograms programs() {
    return new BroughtPrograms(
        folder.resolve("none"), folder.resolve("cache"), Preference.SYSTEM, folder.toString());
  }

  @Test
  void a_server_of_ones_own_that_does_not_answer_fails_without_its_password() throws Exception {
    var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/photos", "me", "hush");
    var settings = new DatabaseSettings(folder, Optional.of(nowhere));
    Finding finding = new DatabaseCheck(settings).look().getFirst();
    assertThat(finding.level()).isEqualTo(Level.FAIL);
    assertThat(finding.text())
        .contains("me at jdbc:postgresql", "database.url")
        .doesNotContain("hush");
  }

  @Test
  void a_clock_in_1970_fails() {
    Clock dead = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    assertThat(new ClockCheck(dead).look().getFirst().level()).isEqualTo(Level.FAIL);
  }

  @Test
  void a_machine_with_half_a_gigabyte_is_warned_about() {
    assertThat(new MemoryCheck(512_000_000L).look().getFirst().level()).isEqualTo(Level.WARN);
    assertThat(new MemoryCheck(4_000_000_000L).look().getFirst().level()).isEqualTo(Level.OK);
  }

  @Test
  void a_free_port_is_fine() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Finding finding = check(URI.create("http://localhost:" + port)).look().getFirst();
    assertThat(finding.level()).isEqualTo(Level.OK);
    assertThat(finding.message()).contains(port + " is free");
  }

  @Test
  void a_stranger_on_the_port_fails() throws Exception {
    try (var stranger = new PretendAppliance()) {
      stranger.answering(200, "<html>a router</html>");
      Finding finding = check(stranger.address()).look().getFirst();
      assertThat(finding.level()).isEqualTo(Level.FAIL);
      assertThat(finding.message()).startsWith("another program uses port");
    }
  }

  @Test
  void a_running_appliance_tells_its_own_health() throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(200, status(folder.resolve("inbox")));
      appliance.answering(
          503,
          "{\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\",\"message\":\"Away.\",\"hint\":\"Start"
              + " it.\"}]}");
      List<Finding> findings = check(appliance.address()).look();
      assertThat(findings).hasSize(2);
      assertThat(findings.getLast()).isEqualTo(Finding.fail("database", "Away.", "Start it."));
    }
  }

  @Test
  void another_appliance_on_the_port_is_not_taken_for_this_one() throws Exception {
    try (var other = new PretendAppliance()) {
      other.answering(200, status(Path.of("/srv/other/inbox")));
      List<Finding> findings = check(other.address()).look();
      assertThat(findings).extracting(Finding::subject).containsExactly("port", "database");
      assertThat(findings.getFirst().level()).isEqualTo(Level.FAIL);
      assertThat(findings.getFirst().message())
          .contains("another Photo Factory", "/srv/other/inbox");
    }
  }

  private ApplianceCheck check(URI address) {
    var settings = new DatabaseSettings(folder.resolve("db"), Optional.empty());
    return new ApplianceCheck(
        new LocalSite(address, folder.resolve("token")),
        folder.resolve("inbox"),
        new DatabaseCheck(settings));
  }

  private static String status(Path inbox) {
    return "{\"data\":{\"version\":\"1\",\"inboxFolder\":\"" + inbox + "\"}}";
  }
}
