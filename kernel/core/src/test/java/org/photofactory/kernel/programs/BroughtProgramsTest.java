package org.photofactory.kernel.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.programs.BroughtPrograms.Preference;

class BroughtProgramsTest {

  private static final String RUNS = "#!/bin/sh\nexit 0\n";
  private static final String LACKS_A_LIBRARY = "#!/bin/sh\necho libpulse >&2\nexit 127\n";

  @TempDir Path folder;

  @Test
  void a_program_of_the_system_is_left_to_the_system() throws IOException {
    bring(Map.of("org/films/linux/sh", RUNS));
    assertThat(programs(Preference.SYSTEM).locate("sh")).isEqualTo("sh");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void what_the_system_lacks_is_unpacked_with_the_libraries_beside_it() throws IOException {
    bring(
        Map.of(
            "org/films/linux/filmer", RUNS,
            "org/films/linux/libfilm.so.1", "library",
            "org/films/linux/libjnifilm.so", "binding",
            "org/films/linux/deeper/other", "other"));
    Path program = Path.of(programs(Preference.SYSTEM).locate("filmer"));
    assertThat(program).isExecutable().hasContent(RUNS);
    assertThat(program.getParent())
        .isDirectoryContaining("glob:**/libfilm.so.1")
        .isDirectoryNotContaining("glob:**/libjnifilm.so")
        .isDirectoryNotContaining("glob:**/other");
  }

  @Test
  void people_can_have_the_one_that_came_with_the_appliance() throws IOException {
    bring(Map.of("org/films/linux/sh", RUNS));
    BroughtPrograms programs = programs(Preference.OWN);
    assertThat(programs.located(List.of("nice", "-n", "10", "sh", "-c", "true")).get(3))
        .endsWith("/sh")
        .startsWith(folder.toString());
    assertThat(programs.locate("/bin/sh")).isEqualTo("/bin/sh");
  }

  @Test
  void what_does_not_run_here_is_not_taken() throws IOException {
    bring(Map.of("org/films/linux/sh", LACKS_A_LIBRARY));
    assertThat(programs(Preference.OWN).locate("sh")).isEqualTo("sh");
  }

  @Test
  void without_any_the_name_is_all_there_is() {
    assertThat(programs(Preference.OWN).locate("filmer")).isEqualTo("filmer");
  }

  @Test
  void another_jar_of_the_same_name_is_unpacked_anew() throws IOException {
    bring(Map.of("a/filmer", RUNS));
    programs(Preference.OWN).locate("filmer");
    bring(Map.of("a/filmer", RUNS + "# of another version\n"));
    assertThat(Path.of(programs(Preference.OWN).locate("filmer")))
        .content()
        .contains("another version");
  }

  @Test
  void programs_of_one_jar_that_are_wanted_at_once_are_all_found() throws Exception {
    List<String> names = IntStream.range(0, 8).mapToObj(number -> "filmer" + number).toList();
    bring(names.stream().collect(Collectors.toMap(name -> "a/" + name, _ -> RUNS)));
    BroughtPrograms programs = programs(Preference.SYSTEM);
    CyclicBarrier together = new CyclicBarrier(names.size());
    List<Callable<String>> wishes =
        names.stream()
            .<Callable<String>>map(
                name ->
                    () -> {
                      together.await();
                      return programs.locate(name);
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(names.size())) {
      for (Future<String> found : threads.invokeAll(wishes)) {
        assertThat(Path.of(found.get())).isExecutable();
      }
    }
    assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**/.part*");
  }

  private BroughtPrograms programs(Preference preference) {
    return new BroughtPrograms(
        folder.resolve("programs"), folder.resolve("cache"), preference, "/usr/bin:/bin");
  }

  private void bring(Map<String, String> contents) throws IOException {
    Path jar = Files.createDirectories(folder.resolve("programs")).resolve("films-1.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> content : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
