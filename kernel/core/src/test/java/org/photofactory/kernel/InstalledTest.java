package org.photofactory.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.kernel.programs.BroughtPrograms.Preference;

/** Whether a program that a stage lacked is there; nothing else than a name is looked for. */
class InstalledTest {

  @TempDir Path folder;

  @Test
  void a_program_is_there_once_it_can_be_run() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Installed installed = installed(bin);
    assertThat(installed.isHere("brush")).isFalse();
    Path brush = Files.writeString(bin.resolve("brush"), "#!/bin/sh\n");
    assertThat(installed.isHere("brush")).isFalse();
    assertThat(brush.toFile().setExecutable(true)).isTrue();
    assertThat(installed.isHere("brush")).isTrue();
    assertThat(installed.isHere("../bin/brush")).isFalse();
  }

  @Test
  void a_program_that_came_with_the_appliance_is_there() throws Exception {
    Path jar = Files.createDirectory(folder.resolve("programs")).resolve("brushes.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("linux/brush"));
      zip.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
    }
    Installed installed = installed(folder.resolve("bin"));
    assertThat(installed.isHere("brush")).isTrue();
    assertThat(installed.isHere("chisel")).isFalse();
  }

  @Test
  void a_library_is_not_there_before_its_package_is() throws Exception {
    Installed installed = installed(folder);
    assertThat(installed.isHere("package/libheif1")).isFalse();
    Files.writeString(folder.resolve("libheif1-dev.list"), "");
    assertThat(installed.isHere("package/libheif1")).isFalse();
    assertThat(installed.isHere("package/*")).isFalse();
  }

  /** Without decoders: none is asked as long as dpkg knows nothing of the package. */
  private Installed installed(Path programs) {
    BroughtPrograms found =
        new BroughtPrograms(
            folder.resolve("programs"),
            folder.resolve("cache"),
            Preference.SYSTEM,
            programs.toString());
    return new Installed(found, folder, null);
  }
}
