package org.photofactory.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.settings.SettingState.Origin;
import org.photofactory.spi.stage.Settings;

/** What is set for plugins, and which value holds. */
class SettingsBookIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String MAPS = "maps";

  @TempDir Path folder;

  private final Map<String, GivenText> configured = new HashMap<>();
  private final Map<String, DeclaredSetting> declared =
      declared(
          """
          {"language": {"type": "string", "default": "en", "maxLength": 5, "description": "D"},
           "per-second": {"type": "integer", "default": 1, "maximum": 10, "description": "D"},
           "api-key": {"type": "string", "writeOnly": true, "description": "D"}}
          """);

  @BeforeEach
  void forgetAll() {
    database.database().jdbi().useHandle(handle -> handle.execute("truncate plugin_setting"));
  }

  @Test
  void what_nobody_sets_has_the_plugins_default() {
    SettingsBook book = book();
    Settings settings = book.open(MAPS, declared).get();
    assertThat(settings.text("language")).isEqualTo("en");
    assertThat(settings.integer("per-second")).isOne();
    assertThat(settings.text("api-key")).isEmpty();
    assertThatThrownBy(() -> settings.text("colour")).hasMessageContaining("does not declare");
    assertThat(book.list(MAPS, declared))
        .extracting(SettingState::key)
        .containsExactly("language", "per-second", "api-key");
    assertThat(state(book, "api-key").given()).isFalse();
  }

  @Test
  void what_a_person_sets_holds_at_once_and_after_a_restart_and_goes_back_to_the_default()
      throws Exception {
    SettingsBook book = book();
    Supplier<Settings> present = book.open(MAPS, declared);
    Settings before = present.get();
    book.change(MAPS, declared, Map.of("language", "de", "per-second", "7"));
    assertThat(present.get().text("language")).isEqualTo("de");
    assertThat(present.get().integer("per-second")).isEqualTo(7);
    assertThat(before.text("language")).as("within a call nothing changes").isEqualTo("en");
    assertThat(book().open(MAPS, declared).get().text("language")).isEqualTo("de");
    assertThat(state(book, "language").source().origin()).isEqualTo(Origin.PERSON);
    book.change(MAPS, declared, reset("language"));
    assertThat(present.get().text("language")).isEqualTo("en");
    assertThat(state(book, "language").source().origin()).isEqualTo(Origin.DEFAULT);
    assertThat(present.get().integer("per-second")).as("left out, so it stays").isEqualTo(7);
  }

  @Test
  void what_the_configuration_says_goes_before_and_cannot_be_changed_here() throws Exception {
    SettingsBook book = book();
    book.change(MAPS, declared, Map.of("language", "de"));
    configured.put("language", new GivenText("fr", "photofactory.conf line 3"));
    assertThat(book.open(MAPS, declared).get().text("language")).isEqualTo("fr");
    assertThat(state(book, "language").source())
        .isEqualTo(new SettingState.Source(Origin.CONFIGURATION, "photofactory.conf line 3", null));
    assertThat(refusal(book, Map.of("language", "it")))
        .containsEntry("language", "It is set in the configuration (photofactory.conf line 3).");
  }

  @Test
  void of_values_that_do_not_fit_none_is_set_and_each_is_told() {
    SettingsBook book = book();
    Map<String, String> wishes =
        Map.of("language", "Esperanto", "per-second", "11", "colour", "red", "api-key", "hush");
    assertThat(refusal(book, wishes))
        .containsOnlyKeys("language", "per-second", "colour")
        .containsEntry("per-second", "It must be a whole number, at most 10.")
        .containsEntry("colour", "There is no such setting.");
    assertThat(book.list(MAPS, declared))
        .allMatch(state -> state.source().origin() == Origin.DEFAULT);
  }

  @Test
  void a_secret_reaches_the_plugin_and_nobody_else() throws Exception {
    SettingsBook book = book();
    Supplier<Settings> present = book.open(MAPS, declared);
    book.change(MAPS, declared, Map.of("api-key", "hush hush"));
    assertThat(present.get().text("api-key")).isEqualTo("hush hush");
    assertThat(book().open(MAPS, declared).get().text("api-key")).isEqualTo("hush hush");
    assertThat(state(book, "api-key")).returns(true, SettingState::given);
    assertThat(state(book, "api-key").value()).isNull();
    assertThat(rows()).doesNotContain("hush");
    assertThat(Files.getPosixFilePermissions(key()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_secret_stays_one_when_a_later_version_no_longer_calls_it_so() throws Exception {
    SettingsBook book = book();
    book.change(MAPS, declared, Map.of("api-key", "hush"));
    var later = declared("{\"api-key\": {\"default\": \"\", \"description\": \"D\"}}");
    assertThat(book.open(MAPS, later).get().text("api-key")).isEqualTo("hush");
    assertThat(book.list(MAPS, later).getFirst())
        .returns(true, SettingState::secret)
        .returns(null, SettingState::value);
  }

  @Test
  void a_secret_whose_key_is_gone_is_told_and_can_be_set_again() throws Exception {
    SettingsBook book = book();
    book.change(MAPS, declared, Map.of("api-key", "hush"));
    Files.delete(key());
    assertThat(book.open(MAPS, declared).get().text("api-key")).isEmpty();
    assertThat(state(book, "api-key").source().trouble()).contains("Set it again");
    book.change(MAPS, declared, Map.of("api-key", "quiet"));
    assertThat(book.open(MAPS, declared).get().text("api-key")).isEqualTo("quiet");
  }

  @Test
  void a_sealed_value_opens_only_where_it_was_put() throws Exception {
    book().change(MAPS, declared, Map.of("api-key", "hush"));
    database
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("update plugin_setting set plugin = 'spy'"));
    assertThat(book().open("spy", declared).get().text("api-key")).isEmpty();
  }

  @Test
  void what_a_later_version_does_not_take_any_more_is_told_and_the_default_holds()
      throws Exception {
    SettingsBook book = book();
    book.change(MAPS, declared, Map.of("per-second", "9"));
    var later =
        declared(
            """
            {"per-second": {"type": "integer", "default": 2, "maximum": 5, "description": "D"}}
            """);
    assertThat(book.open(MAPS, later).get().integer("per-second")).isEqualTo(2);
    assertThat(book.list(MAPS, later).getFirst().source().trouble()).contains("at most 5");
    assertThat(book.open(MAPS, declared).get().integer("per-second")).isEqualTo(9);
  }

  private SettingsBook book() {
    return new SettingsBook(
        new SettingRegister(database.database(), Clock.systemUTC()),
        new SecretBox(key()),
        (plugin, key) -> Optional.ofNullable(configured.get(key)));
  }

  private Path key() {
    return folder.resolve("secrets.key");
  }

  private SettingState state(SettingsBook book, String key) {
    return book.list(MAPS, declared).stream()
        .filter(state -> state.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> refusal(SettingsBook book, Map<String, String> wishes) {
    return catchThrowableOfType(
            SettingsRefusedException.class, () -> book.change(MAPS, declared, wishes))
        .reasons();
  }

  private static String rows() {
    return database
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select string_agg(t::text || coalesce(encode(sealed, 'escape'), ''),"
                            + " ',') from plugin_setting t")
                    .mapTo(String.class)
                    .one());
  }

  private static Map<String, @Nullable String> reset(String key) {
    Map<String, @Nullable String> wishes = new HashMap<>();
    wishes.put(key, null);
    return wishes;
  }

  private static Map<String, DeclaredSetting> declared(String json) {
    try {
      return SettingsSchema.read(JsonMapper.builder().build().readTree(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
