package org.photofactory.kernel.plugins.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.constant.ModuleDesc;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.plugins.trust.Permission.Kind;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

class TrustTest {

  private static final Signature SIGNED =
      new Signature("Family", "https://plugins.example", "ab cd");

  @TempDir Path folder;

  /** Each does what a scan looks for; none of it is ever run. */
  static final class Ends {
    void end() {
      System.exit(1);
    }
  }

  static final class Starts {
    Process start() throws IOException {
      return new ProcessBuilder("true").start();
    }
  }

  static final class Speaks {
    Socket speak() throws IOException {
      return new Socket("example.org", 80);
    }
  }

  static final class Asks {
    WebAnswer ask(Outgoing outgoing, WebRequest request) throws IOException {
      return outgoing.send(request);
    }
  }

  static final class Opens {
    void open() throws ReflectiveOperationException {
      String.class.getDeclaredField("value").setAccessible(true);
    }
  }

  static final class Harmless {
    int sum(int one, int other) {
      return Math.addExact(one, other);
    }
  }

  @Test
  void a_plugin_that_asks_for_nothing_and_is_signed_has_five_stars() throws Exception {
    Trust trust = look(PluginPermissions.NONE, SIGNED, Harmless.class);
    assertThat(trust.rating()).isEqualTo(new Rating(5, List.of()));
    assertThat(trust.warnings()).isEmpty();
    assertThat(trust.signature()).isEqualTo(SIGNED);
  }

  @Test
  void the_same_plugin_unsigned_has_three_stars_and_says_why() throws Exception {
    Rating rating = look(PluginPermissions.NONE, null, Harmless.class).rating();
    assertThat(rating).isEqualTo(new Rating(3, List.of("Nobody has signed it.")));
  }

  @Test
  void unsigned_with_network_programs_and_files_has_one_star() throws Exception {
    Rating rating = look(asked("[\"*\"]", "[\"curl\"]", "[\"all\"]"), null).rating();
    assertThat(rating.stars()).isEqualTo(1);
    assertThat(rating.reasons()).hasSizeGreaterThan(3).contains("Nobody has signed it.");
  }

  @Test
  void what_is_declared_costs_less_than_what_is_kept_silent() throws Exception {
    PluginPermissions declared = asked("[\"example.org\"]", "[]", "[]");
    assertThat(look(declared, SIGNED, Speaks.class).rating().stars()).isEqualTo(4);
    assertThat(look(declared, SIGNED, Speaks.class).warnings()).isEmpty();
    Trust silent = look(PluginPermissions.NONE, SIGNED, Speaks.class);
    assertThat(silent.rating().stars()).isEqualTo(2);
    assertThat(silent.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.NETWORK);
    assertThat(silent.warnings().getFirst().where()).containsExactly(Speaks.class.getName());
  }

  @Test
  void requests_by_the_way_of_the_factory_are_to_be_declared_too() throws Exception {
    Trust silent = look(PluginPermissions.NONE, SIGNED, Asks.class);
    assertThat(silent.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.NETWORK);
    assertThat(silent.rating().stars()).isEqualTo(2);
    assertThat(look(asked("[\"example.org\"]", "[]", "[]"), SIGNED, Asks.class).warnings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage", "intake", "media", "backup", "place", "picture", "storage"})
  void what_is_handed_by_each_part_of_the_interface_is_told(String name) throws Exception {
    assertThat(handed("org.photofactory.spi." + name)).hasSize(1);
  }

  /** Every stage imports both, and may read whole files. */
  @Test
  void a_stage_is_not_said_to_read_headers_besides() throws Exception {
    assertThat(handed("org.photofactory.spi.stage", "org.photofactory.spi.media"))
        .singleElement()
        .asString()
        .startsWith("originals");
  }

  private static List<String> handed(String... imports) throws Exception {
    Trust.Claims claims = new Trust.Claims("p", PluginPermissions.NONE, Set.of(imports));
    Permission media = Trust.of(claims, SIGNED).permissions().get(1);
    assertThat(media.kind()).isEqualTo(Kind.MEDIA);
    return media.what();
  }

  @Test
  void whoever_reaches_for_the_framework_by_a_component_is_told() throws Exception {
    ClassDesc context = ClassDesc.of("org.osgi.service.component.ComponentContext");
    ClassDesc framework = ClassDesc.of("org.osgi.framework.BundleContext");
    byte[] reaching =
        ClassFile.of()
            .build(
                ClassDesc.of("a.Reaching"),
                type ->
                    type.withMethodBody(
                        "reach",
                        MethodTypeDesc.of(framework, context),
                        ClassFile.ACC_STATIC,
                        code ->
                            code.aload(0)
                                .invokeinterface(
                                    context, "getBundleContext", MethodTypeDesc.of(framework))
                                .areturn()));
    Path jar = write(Map.of("a/Reaching.class", reaching));
    assertThat(CodeScan.of(jar, CodeScan.Limits.usual()))
        .isEqualTo(Map.of(Warning.Kind.REFLECTION, Set.of("a.Reaching")));
  }

  @Test
  void a_description_of_a_module_is_no_warning() throws Exception {
    ModuleDesc name = ModuleDesc.of("com.example");
    byte[] description = ClassFile.of().buildModule(ModuleAttribute.of(name, _ -> {}));
    Path jar = write(Map.of("module-info.class", description));
    assertThat(CodeScan.of(jar, CodeScan.Limits.usual())).isEmpty();
  }

  @Test
  void deeds_are_found_in_classes_and_in_jars_within_the_jar() throws Exception {
    byte[] inner = zip(Map.of(entry(Ends.class), bytes(Ends.class)));
    Path jar =
        write(
            Map.of(
                "lib/inner.jar",
                inner,
                entry(Starts.class),
                bytes(Starts.class),
                entry(Opens.class),
                bytes(Opens.class)));
    Map<Warning.Kind, Set<String>> found = CodeScan.of(jar, CodeScan.Limits.usual());
    assertThat(found)
        .isEqualTo(
            Map.of(
                Warning.Kind.EXIT, Set.of(Ends.class.getName()),
                Warning.Kind.PROCESS, Set.of(Starts.class.getName()),
                Warning.Kind.REFLECTION, Set.of(Opens.class.getName())));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void what_cannot_be_looked_at_is_told() throws Exception {
    Path nonsense = write(Map.of("a/B.class", new byte[] {1, 2, 3}));
    assertThat(CodeScan.of(nonsense, CodeScan.Limits.usual()))
        .isEqualTo(Map.of(Warning.Kind.UNREAD, Set.of("a.B")));
    Path large = write(Map.of(entry(Harmless.class), bytes(Harmless.class)));
    CodeScan.Limits little = new CodeScan.Limits(10, Duration.ofMinutes(1));
    assertThat(CodeScan.of(large, little)).containsOnlyKeys(Warning.Kind.UNREAD);
    CodeScan.Limits noTime = new CodeScan.Limits(1 << 20, Duration.ofNanos(1));
    assertThat(CodeScan.of(large, noTime)).containsOnlyKeys(Warning.Kind.UNREAD);
  }

  @Test
  void code_that_hides_behind_a_name_is_told() throws Exception {
    byte[] inner = zip(Map.of(entry(Ends.class), bytes(Ends.class)));
    byte[] manifest = "Manifest-Version: 1.0\nBundle-ClassPath: .,/lib/x.bin\n".getBytes(US_ASCII);
    Path jar =
        write(
            Map.of(
                "META-INF/MANIFEST.MF",
                manifest,
                "lib/x.bin",
                inner,
                "a/module-info.class",
                bytes(Starts.class)));
    assertThat(CodeScan.of(jar, CodeScan.Limits.usual()))
        .isEqualTo(
            Map.of(
                Warning.Kind.UNREAD, Set.of("lib/x.bin"),
                Warning.Kind.PROCESS, Set.of("a.module-info")));
  }

  @Test
  void what_is_enforced_and_what_is_only_said_is_told_apart() throws Exception {
    Trust trust = look(asked("[\"example.org\"]", "[\"ffmpeg\"]", "[]"), SIGNED);
    assertThat(trust.permissions())
        .extracting(Permission::kind, Permission::enforced)
        .containsExactly(
            tuple(Kind.DATABASE, true),
            tuple(Kind.MEDIA, true),
            tuple(Kind.REST, true),
            tuple(Kind.PROGRAMS, true),
            tuple(Kind.NETWORK, false),
            tuple(Kind.FILES, false));
    assertThat(trust.permissions().get(3).what()).containsExactly("ffmpeg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"programs\":[\"/bin/sh\"]}",
        "{\"programs\":[\"../sh\"]}",
        "{\"programs\":\"sh\"}",
        "{\"network\":[\"http://example.org\"]}",
        "{\"network\":[5]}",
        "{\"camera\":[]}",
        "[]"
      })
  void permissions_that_mean_nothing_are_refused(String json) {
    assertThatThrownBy(() -> PluginPermissions.parse(new JsonMapper().readTree(json)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PluginPermissions asked(String network, String programs, String files)
      throws IOException {
    return PluginPermissions.parse(
        new JsonMapper()
            .readTree(
                "{\"network\":%s,\"programs\":%s,\"files\":%s}"
                    .formatted(network, programs, files)));
  }

  private Trust look(PluginPermissions asked, @Nullable Signature signature, Class<?>... classes)
      throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    for (Class<?> type : classes) {
      entries.put(entry(type), bytes(type));
    }
    Set<String> imports = Set.of("org.photofactory.spi.stage", "org.photofactory.spi.web");
    return Trust.of(write(entries), new Trust.Claims("p", asked, imports), signature);
  }

  private Path write(Map<String, byte[]> entries) throws IOException {
    return Files.write(Files.createTempFile(folder, "plugin", ".jar"), zip(entries));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("note.txt"));
      entries.forEach((name, content) -> put(zip, name, content));
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String entry(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + entry(type))) {
      return in.readAllBytes();
    }
  }
}
