package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/albums?view=year#2020", "/a%20b/%C3%BC", "/p/x:y@z"})
  void a_page_of_this_site_comes_next(String asked) {
    assertThat(NextPage.of(asked)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "albums",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/a\r\nSet-Cookie: x=y",
        "javascript:alert(1)",
        " /albums",
        "/\u00fc",
        "/%zz"
      })
  void nothing_leads_elsewhere(String asked) {
    assertThat(NextPage.of(asked)).isEqualTo("/");
  }

  @Test
  void the_problem_comes_before_the_fragment() {
    assertThat(NextPage.of(null)).isEqualTo("/");
    assertThat(NextPage.with("/account#links", Trouble.IDENTITY_TAKEN))
        .isEqualTo("/account?problem=IDENTITY_TAKEN#links");
    assertThat(NextPage.with("/account?tab=1", Trouble.IDENTITY_TAKEN))
        .isEqualTo("/account?tab=1&problem=IDENTITY_TAKEN");
  }
}
