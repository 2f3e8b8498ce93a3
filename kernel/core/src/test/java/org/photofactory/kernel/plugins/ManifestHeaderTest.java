package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.plugins.ManifestHeader.Clause;

class ManifestHeaderTest {

  @Test
  void commas_and_semicolons_in_quotes_do_not_split() {
    assertThat(ManifestHeader.parse("a;b;version=\"[1.0,2)\";resolution:=optional, c"))
        .containsExactly(
            new Clause(List.of("a", "b"), Map.of("version", "[1.0,2)", "resolution:", "optional")),
            new Clause(List.of("c"), Map.of()));
  }

  @Test
  void a_typed_attribute_is_known_by_its_name() {
    assertThat(ManifestHeader.parse("a;version:Version=\"1.5\";filter:=\"(&(x=1)(y=2))\""))
        .containsExactly(
            new Clause(List.of("a"), Map.of("version", "1.5", "filter:", "(&(x=1)(y=2))")));
  }

  @Test
  void what_is_optional_is_imported_but_not_needed() {
    Attributes manifest = new Attributes();
    manifest.putValue("Import-Package", "a;b;resolution:=optional,c;version=\"[1,2)\"");
    assertThat(ManifestHeader.imports(manifest)).containsExactly(entry("c", "[1,2)"));
    assertThat(ManifestHeader.packages(manifest)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void no_header_has_no_clauses() {
    assertThat(ManifestHeader.parse(null)).isEmpty();
  }
}
