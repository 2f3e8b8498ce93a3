package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

class ChoiceTest {

  @Test
  void the_higher_version_of_one_folder_runs() {
    Choice choice = choice(List.of(good("/home/b.jar", "1.9"), good("/home/a.jar", "1.10")));
    assertThat(choice.jar()).isEqualTo(good("/home/a.jar", "1.10"));
    assertThat(choice.refused()).isNull();
  }

  @Test
  void a_refused_jar_is_passed_over_and_named() {
    Choice choice = choice(List.of(bad("/home/b.jar", "3.0"), good("/home/a.jar", "2.0")));
    assertThat(choice.jar()).isEqualTo(good("/home/a.jar", "2.0"));
    assertThat(choice.refused()).isEqualTo(bad("/home/b.jar", "3.0"));
  }

  @Test
  void a_refused_jar_that_would_not_run_anyway_is_not_named() {
    Choice choice = choice(List.of(good("/home/a.jar", "2.0"), bad("/home/b.jar", "1.0")));
    assertThat(choice.refused()).isNull();
  }

  @Test
  void two_jars_that_call_themselves_the_same_are_told() {
    Choice choice = choice(List.of(good("/home/b.jar", "1.0"), good("/home/a.jar", "1.0")));
    assertThat(choice.jar()).isEqualTo(good("/home/a.jar", "1.0"));
    assertThat(Objects.requireNonNull(choice.refused()).reason())
        .isEqualTo("Both a.jar and b.jar are hello 1.0.0; the first one runs. Remove one of them.");
  }

  private static Choice choice(List<Candidate> shipped) {
    Map<String, Choice> choices = Choice.of(shipped);
    assertThat(choices).containsOnlyKeys("hello");
    return choices.get("hello");
  }

  private static PluginJar good(String file, String version) {
    PluginDescriptor descriptor =
        new PluginDescriptor("hello", "T", "D", Map.of(), List.of(), false, PluginPermissions.NONE);
    Fingerprint print = new Fingerprint(1, FileTime.fromMillis(1), "1");
    return new PluginJar(Path.of(file), new Version(version), descriptor, print);
  }

  private static RefusedJar bad(String file, String version) {
    return new RefusedJar(
        Path.of(file), new Version(version), "hello", State.INCOMPATIBLE, "It does not fit.");
  }
}
