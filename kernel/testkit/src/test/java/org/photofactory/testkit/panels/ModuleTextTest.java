package org.photofactory.testkit.panels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTextTest {

  @Test
  void imports_of_all_forms_are_found() {
    assertThat(
            of("""
            import './a.js';
            import b, { c as d } from "./b.js";
            import * as e from 'lit';
            export { f } from 'https://example.org/f.js';
            const g = await import(`./g.js`);
            // import './not.js';
            /* import 'nor.js'; */
            const address = 'http://a.example'; // from './this.js'
            """)
                .imports())
        .containsExactly("./a.js", "./b.js", "lit", "https://example.org/f.js", "./g.js");
  }

  @Test
  void mount_is_exported_in_several_ways() {
    assertThat(of("export function mount(element, api) {}").exportsMount()).isTrue();
    assertThat(of("export async function mount() {}").exportsMount()).isTrue();
    assertThat(of("export const mount = () => {};").exportsMount()).isTrue();
    assertThat(of("function mount() {}\nexport { mount };").exportsMount()).isTrue();
    assertThat(of("function mount() {}").exportsMount()).isFalse();
    assertThat(of("// export function mount() {}").exportsMount()).isFalse();
    assertThat(of("export function mounted() {}").exportsMount()).isFalse();
  }

  @Test
  void what_the_page_forbids_is_found() {
    assertThat(
            of("eval('1'); new Function('x'); el.innerHTML = '<a onclick=\"x()\">';").forbidden())
        .hasSize(3);
    assertThat(of("location = 'javascript:x()'").forbidden()).hasSize(1);
    assertThat(of("el.onclick = x; button.addEventListener('click', evaluate(1));").forbidden())
        .isEmpty();
  }

  @Test
  void what_fails_in_a_frame_is_found() {
    assertThat(of("await fetch('/x'); localStorage.x = 1; document.cookie").shutOff()).hasSize(3);
    assertThat(of("api.get('fetch'); prefetch(x);").shutOff()).isEmpty();
  }

  private static ModuleText of(String text) {
    return new ModuleText("test.js", text);
  }
}
