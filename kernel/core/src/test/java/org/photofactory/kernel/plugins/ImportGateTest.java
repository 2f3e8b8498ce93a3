package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class ImportGateTest {

  private final ImportGate gate =
      new ImportGate(
          Map.of(
              "org.photofactory.spi.stage", List.of(new Version(1, 2, 0)),
              "org.slf4j", List.of(new Version(2, 0, 17), new Version(1, 7, 36)),
              "org.photofactory.kernel", List.of(Version.emptyVersion),
              "org.osgi.framework", List.of(new Version(1, 10, 0))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang,javax.imageio,org.w3c.dom,org.xml.sax,com.sun.net.httpserver",
        "org.photofactory.spi.stage;version=\"[1.1,2)\"",
        "org.photofactory.spi.stage",
        "org.slf4j;version=\"[1.7,2)\"",
        "org.photofactory.spi.stage;version=\"[2,3)\";resolution:=optional",
        "javax.imageio;resolution:=optional",
        "com.example.unknown;resolution:=optional"
      })
  void what_is_shared_in_the_right_version_may_be_imported(String imports) {
    assertThat(gate.objection(manifest("Import-Package", imports))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.photofactory.kernel",
        "org.photofactory.spiteful",
        "org.osgi.framework",
        "com.example",
        "jdk.internal.misc",
        "sun.nio.ch"
      })
  void anything_else_is_refused_by_name(String imports) {
    assertThat(gate.objection(manifest("Import-Package", "java.lang," + imports)))
        .startsWith("It imports " + imports + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.osgi.framework", "org.photofactory.kernel"})
  void what_is_here_but_not_shared_is_refused_where_it_is_optional_too(String name) {
    String imports = "com.example.unknown;" + name + ";resolution:=optional";
    assertThat(gate.objection(manifest("Import-Package", imports)))
        .startsWith("It imports " + name + ".");
  }

  @Test
  void a_version_that_is_not_offered_is_refused_with_both_versions() {
    assertThat(
            gate.objection(
                manifest("Import-Package", "org.photofactory.spi.stage;version=\"[1.3,2)\"")))
        .isEqualTo(
            "It needs org.photofactory.spi.stage in version [1.3.0,2.0.0);"
                + " this factory offers 1.2.0.");
  }

  @Test
  void a_shared_package_that_is_not_here_is_refused() {
    assertThat(gate.objection(manifest("Import-Package", "org.photofactory.spi.oracle")))
        .isEqualTo("It needs org.photofactory.spi.oracle, which this factory does not offer.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Export-Package",
        "Require-Bundle",
        "Fragment-Host",
        "DynamicImport-Package",
        "Bundle-NativeCode"
      })
  void a_plugin_that_would_touch_others_is_refused(String header) {
    assertThat(gate.objection(manifest(header, "x"))).contains(header);
  }

  @Test
  void a_capability_of_another_plugin_cannot_be_required() {
    assertThat(
            gate.objection(manifest("Require-Capability", "osgi.ee,com.example;filter:=\"(a=1)\"")))
        .contains("com.example");
  }

  @Test
  void a_capability_that_nobody_has_may_be_wished_for_but_no_package_by_that_way() {
    assertThat(gate.objection(wish("com.example", "(a=1)"))).isNull();
    assertThat(
            gate.objection(wish("osgi.wiring.package", "(osgi.wiring.package=org.osgi.framework)")))
        .contains("osgi.wiring.package");
  }

  private static Attributes wish(String capability, String filter) {
    return manifest(
        "Require-Capability",
        "%s;filter:=\"%s\";resolution:=optional".formatted(capability, filter));
  }

  private static Attributes manifest(String header, String value) {
    Attributes attributes = new Attributes();
    attributes.putValue(header, value);
    return attributes;
  }
}
