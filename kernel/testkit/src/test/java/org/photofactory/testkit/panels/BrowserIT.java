package org.photofactory.testkit.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.testkit.Programs;

/** Panels that misbehave, in the system's Chromium: each is caught at what it does. */
class BrowserIT {

  private static final TestPanel PANEL = new TestPanel("bad", "bad", "drawer", "bad.js");

  @TempDir Path folder;

  @BeforeAll
  static void demand() throws Exception {
    Programs.require("chromium");
  }

  @Test
  void a_good_one_is_blamed_for_nothing() throws Exception {
    assertThat(
            faults(
                """
                export async function mount(element, api) {
                  const { text } = await api.get('words');
                  element.textContent = text;
                  return api.onAssetChange(() => undefined);
                }
                """))
        .isEmpty();
  }

  @Test
  void one_that_leaves_things_behind_is_told_all_of_them() throws Exception {
    assertThat(
            faults(
                """
                export function mount(element, api) {
                  element.textContent = 'here';
                  setInterval(() => undefined, 5);
                  api.onAssetChange(() => undefined);
                  document.body.append(document.createElement('p'));
                  Promise.reject(new Error('nobody listens'));
                }
                """))
        .anySatisfy(fault -> assertThat(fault).contains("a timer that never ends"))
        .anySatisfy(fault -> assertThat(fault).contains("listeners are still there"))
        .anySatisfy(fault -> assertThat(fault).contains("changes the page around"))
        .anySatisfy(fault -> assertThat(fault).contains("nobody listens"));
  }

  @Test
  void one_that_calls_others_is_stopped_by_the_policy() throws Exception {
    assertThat(
            faults(
                """
                export function mount(element) {
                  const picture = document.createElement('img');
                  picture.src = 'https://example.org/picture.png';
                  element.append(picture);
                  window['fe' + 'tch']('https://example.org/').catch(() => undefined);
                }
                """))
        .anySatisfy(fault -> assertThat(fault).contains("img-src"))
        .anySatisfy(fault -> assertThat(fault).contains("connect-src"));
  }

  @Test
  void one_that_cannot_be_mounted_says_why() throws Exception {
    assertThat(faults("export function mounted() {}"))
        .containsExactly("It exports no function \"mount\".");
    assertThat(faults("export function mount() { throw new Error('not today'); }"))
        .anySatisfy(fault -> assertThat(fault).contains("not today"));
    assertThat(faults("import './gone.js'; export function mount() {}"))
        .anySatisfy(fault -> assertThat(fault).contains("cannot be mounted"));
  }

  private List<String> faults(String module) throws Exception {
    Path files = Files.createTempDirectory(folder, "");
    Files.writeString(files.resolve(PANEL.module()), module);
    Showing showing =
        new Showing(
            PanelFiles.in(files), PanelPlace.FRAME, Map.of("words", Map.of("text", "Hello.")));
    Browser browser = Browser.find().orElseThrow();
    return browser.faults(PANEL, showing, Files.createTempDirectory(folder, ""));
  }
}
