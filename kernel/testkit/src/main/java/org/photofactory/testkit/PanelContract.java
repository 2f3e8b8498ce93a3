package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.testkit.panels.Browser;
import org.photofactory.testkit.panels.ModuleText;
import org.photofactory.testkit.panels.PanelFiles;
import org.photofactory.testkit.panels.PanelPlace;
import org.photofactory.testkit.panels.Showing;
import org.photofactory.testkit.panels.TestPanel;

/**
 * What the panels of a plugin must keep, all that its {@code PF-INF/plugin.json} declares; extend
 * it, and say what its room answers. Their files are read, and the panels are mounted in the
 * Chromium of this machine, in a frame as the web app has it: there they must start, live through
 * other photos, leave nothing behind, and do nothing that the page forbids. Where there is no
 * Chromium, that one test is skipped and says so.
 *
 * <pre>{@code
 * class PanelsTest extends PanelContract {
 *   protected Map<String, ?> answers() {
 *     return Map.of("counts", Map.of("photos", 0));
 *   }
 * }
 * }</pre>
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class PanelContract {

  private static final String SLOTS = "drawer|page|tile|settings";
  private static final String PLAIN =
      "(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*";
  private static final int LARGEST_FILE = 4 << 20;

  @TempDir Path scratch;

  /**
   * What the plugin's room answers: the {@code data} by the path that the panel asks for, as in
   * {@code "counts/1"}, or {@code "POST counts/1"} for other methods; photos have the ids 1 and 2.
   * All else is not found.
   */
  protected Map<String, ?> answers() {
    return Map.of();
  }

  /** Where they run; those of strangers run in frames. */
  protected PanelPlace place() {
    return PanelPlace.FRAME;
  }

  /** The browser; empty where there is none. */
  protected Optional<Browser> browser() throws Exception {
    return Browser.find();
  }

  @Test
  void each_panel_has_a_place_and_a_module() throws IOException {
    List<String> modules = PanelFiles.onClassPath().modules();
    assertThat(TestPanel.onClassPath()).as("panels in PF-INF/plugin.json").isNotEmpty();
    for (TestPanel panel : TestPanel.onClassPath()) {
      assertThat(panel.name()).matches("[a-z][a-z0-9-]{0,39}");
      assertThat(panel.slot()).as("the slot of %s", panel).matches(SLOTS);
      assertThat(modules).as("modules in PF-INF/ui/").contains(panel.module());
    }
  }

  @Test
  void its_files_have_plain_names_and_are_not_too_large() throws IOException {
    PanelFiles files = PanelFiles.onClassPath();
    for (String name : files.names()) {
      assertThat(name).matches(PLAIN).hasSizeLessThanOrEqualTo(200);
      assertThat(files.content(name).orElseThrow()).as(name).hasSizeLessThanOrEqualTo(LARGEST_FILE);
    }
  }

  @Test
  void each_module_of_a_panel_exports_mount() throws IOException {
    for (TestPanel panel : TestPanel.onClassPath()) {
      assertThat(PanelFiles.onClassPath().module(panel.module()).exportsMount())
          .as("%s exports mount", panel.module())
          .isTrue();
    }
  }

  @Test
  void modules_import_only_what_lies_beside_them() throws IOException {
    PanelFiles files = PanelFiles.onClassPath();
    for (String name : files.modules()) {
      for (String specifier : files.module(name).imports()) {
        assertThat(specifier).as("what %s imports", name).matches("\\.\\.?/.*");
        assertThat(files.reaches(name, specifier))
            .as("%s imports %s, which is a file of PF-INF/ui/", name, specifier)
            .isTrue();
      }
    }
  }

  @Test
  void modules_do_nothing_that_the_page_forbids() throws IOException {
    PanelFiles files = PanelFiles.onClassPath();
    for (String name : files.modules()) {
      ModuleText module = files.module(name);
      assertThat(module.forbidden()).as("what %s may not do", name).isEmpty();
      if (place() == PanelPlace.FRAME) {
        assertThat(module.shutOff()).as("what fails in a frame, in %s", name).isEmpty();
      }
    }
  }

  @Test
  void panels_come_live_and_go_without_a_trace() throws Exception {
    Browser browser = browser().orElse(null);
    if (browser == null) {
      abort("There is no Chromium here, so the panels were only read (sudo apt install chromium).");
    }
    Showing showing = new Showing(PanelFiles.onClassPath(), place(), answers());
    for (TestPanel panel : TestPanel.onClassPath()) {
      // Short: a browser puts a socket there, and names of sockets are.
      Path folder = Files.createTempDirectory(scratch, "");
      assertThat(browser.faults(panel, showing, folder)).as("%s", panel).isEmpty();
    }
  }
}
