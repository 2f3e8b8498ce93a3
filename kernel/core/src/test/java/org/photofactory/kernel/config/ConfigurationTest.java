package org.photofactory.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.spi.stage.LaneKind;

class ConfigurationTest {

  private static final SettingsBook.Configured NOBODY = (_, _) -> Optional.empty();

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void without_file_and_environment_everything_has_its_default() {
    RoomSettings rooms = new RoomSettings(load());
    assertThat(rooms.folders().data()).isEqualTo(home.resolve("data"));
    assertThat(rooms.folders().vault()).isEqualTo(home.resolve("data/vault"));
    assertThat(rooms.http()).isEqualTo(new HttpSettings(HttpSettings.ALL, 8080, 50L << 30));
    assertThat(rooms.database().external()).isEmpty();
    assertThat(rooms.database().folder()).isEqualTo(home.resolve("data/db"));
    assertThat(rooms.vault().reserveBytes()).isEqualTo(1L << 30);
    assertThat(rooms.pipeline().lanes()).containsOnlyKeys(LaneKind.values());
    assertThat(rooms.pipeline().retention().runLogDays()).isEqualTo(60);
    assertThat(rooms.log()).isEqualTo(new LogSettings(LogFormat.HUMAN, LogThreshold.INFO));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "16, 15"})
  void one_processor_is_left_to_people_where_there_are_more_than_two(
      int processors, int computing) {
    assertThat(Catalogue.computingThreads(processors)).isEqualTo(computing);
  }

  @Test
  void the_file_at_home_is_read_and_the_environment_wins() throws IOException {
    file("# remark", "", "http.port = 9000", "trash.days=7", "log.level = DEBUG");
    environment.put("PHOTOFACTORY_HTTP_PORT", "9001");
    Configuration configuration = load();
    assertThat(configuration.value(NetworkCatalogue.HTTP_PORT)).isEqualTo(9001);
    assertThat(configuration.value(Catalogue.TRASH_DAYS)).isEqualTo(7);
    assertThat(configuration.value(Catalogue.LOG_LEVEL)).isEqualTo(LogThreshold.DEBUG);
  }

  @Test
  void a_named_file_is_read_instead_and_must_exist() throws IOException {
    file("http.port = 9000");
    Path named = Files.writeString(home.resolve("other.conf"), "http.port = 9002\n");
    environment.put("PHOTOFACTORY_CONFIG", "other.conf");
    assertThat(load().value(NetworkCatalogue.HTTP_PORT)).isEqualTo(9002);
    Files.delete(named);
    failing().hasMessageContaining("other.conf").hasMessageContaining("cannot be read");
  }

  @Test
  void other_folders_follow_the_data_folder_unless_they_are_set() throws IOException {
    file("data.dir = /srv/photos", "vault.dir = /mnt/big/vault", "inbox.dir = drop");
    DataFolders folders = new RoomSettings(load()).folders();
    assertThat(folders.derivatives()).isEqualTo(Path.of("/srv/photos/derivatives"));
    assertThat(folders.vault()).isEqualTo(Path.of("/mnt/big/vault"));
    assertThat(folders.inbox()).isEqualTo(home.resolve("drop"));
  }

  @ParameterizedTest
  @CsvSource({
    "inbox.dir = data/vault/new, inbox.dir, vault.dir",
    "vault.dir = data/inbox/vault, inbox.dir, vault.dir",
    "vault.dir = data/inbox, inbox.dir, vault.dir",
    "inbox.dir = data, inbox.dir, db in data.dir",
    "derivatives.dir = data/trash/x, derivatives.dir, trash in data.dir"
  })
  void folders_within_each_other_stop_the_start(String line, String one, String other)
      throws IOException {
    file(line);
    failing().hasMessageContaining(one).hasMessageContaining(other);
  }

  @Test
  void a_link_does_not_hide_that_folders_lie_within_each_other() throws IOException {
    Files.createDirectories(home.resolve("data/vault"));
    Files.createSymbolicLink(home.resolve("drop"), home.resolve("data/vault"));
    file("inbox.dir = drop/new");
    failing().hasMessageContaining("inbox.dir").hasMessageContaining("vault.dir");
  }

  @Test
  void folders_are_printed_as_they_are_found() throws IOException {
    file("data.dir = photos", "inbox.dir = drop");
    assertThat(ConfigurationReport.text(load(), List.of(), NOBODY))
        .contains("data.dir = " + home.resolve("photos") + " ")
        .contains("inbox.dir = " + home.resolve("drop") + " ")
        .contains("vault.dir = " + home.resolve("photos/vault") + " ")
        .contains("database.password_file =  ");
  }

  @Test
  void a_file_written_on_another_system_is_understood() throws IOException {
    Files.writeString(
        home.resolve("photofactory.conf"),
        "\uFEFFhttp.port = 9000\r\n# größer\r\ndata.dir = /srv/Müller/Fotos\r\n");
    Configuration configuration = load();
    assertThat(configuration.value(NetworkCatalogue.HTTP_PORT)).isEqualTo(9000);
    assertThat(configuration.folder(Catalogue.DATA_DIR)).isEqualTo(Path.of("/srv/Müller/Fotos"));
  }

  @Test
  void a_tilde_is_the_users_own_folder() throws IOException {
    file("data.dir = ~/photos");
    assertThat(load().folder(Catalogue.DATA_DIR))
        .isEqualTo(Path.of(System.getProperty("user.home"), "photos"));
  }

  @ParameterizedTest
  @CsvSource({
    "http.prot, http.port",
    "data_dir, data.dir",
    "database.pasword, database.password",
    "retention.runlog-days, retention.run-log-days"
  })
  void an_unknown_key_stops_the_start_with_the_nearest_name(String typed, String meant)
      throws IOException {
    file("# remark", typed + " = 1");
    failing()
        .hasMessageContaining("photofactory.conf line 2")
        .hasMessageContaining("Did you mean " + meant + "?");
  }

  @Test
  void an_unknown_variable_stops_the_start_with_the_nearest_name() {
    environment.put("PHOTOFACTORY_HTPP_PORT", "1");
    failing().hasMessageContaining("Did you mean PHOTOFACTORY_HTTP_PORT?");
  }

  @Test
  void variables_of_others_are_left_alone_and_empty_ones_say_nothing() {
    environment.put("PATH", "/bin");
    environment.put("PHOTOFACTORY_HTTP_PORT", "");
    assertThat(load().value(NetworkCatalogue.HTTP_PORT)).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource({
    "http.port, 70000, from 0 to 65535",
    "http.port, high, from 0 to 65535",
    "http.address, photos.example, or * for all",
    "http.trusted-proxies, proxy, loopback",
    "http.cors-origins, https://a/b, origins like",
    "http.cors-origins, *, origins like",
    "outgoing.allow, http://nas, host names",
    "vault.placement, year, 'date, flat, cas'",
    "sweep.at, 25:00, time of day",
    "disk.reserve, 10, a size like",
    "disk.reserve, 999999999999TB, a size like",
    "lanes.cpu, 0, or auto",
    "log.level, loud, 'error, warn, info, debug, trace'",
    "database.url, mysql://x, jdbc:postgresql:"
  })
  void a_value_that_is_not_allowed_stops_the_start_and_says_what_is(
      String key, String value, String allowed) throws IOException {
    file(key + " = " + value);
    failing()
        .hasMessageContaining("photofactory.conf line 1")
        .hasMessageContaining(value)
        .hasMessageContaining(allowed);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    file("http.prot = 1", "nonsense", "trash.days = never", "log.level = info", "log.level = warn");
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            ConfigurationException.class, failure -> assertThat(failure.problems()).hasSize(4));
  }

  @Test
  void a_server_of_ones_own_is_described_by_three_settings() throws IOException {
    Files.writeString(home.resolve("secret"), "top secret\n");
    file("database.url = jdbc:postgresql://db/photos", "database.user = me");
    environment.put("PHOTOFACTORY_DATABASE_PASSWORD_FILE", "secret");
    assertThat(new RoomSettings(load()).database().external())
        .contains(new DatabaseAddress("jdbc:postgresql://db/photos", "me", "top secret"));
  }

  @Test
  void a_password_is_never_shown() throws IOException {
    file(
        "database.url = jdbc:postgresql://db/photos",
        "database.user = me",
        "database.password = hush#hush");
    Configuration configuration = load();
    assertThat(ConfigurationReport.text(configuration, List.of(), NOBODY))
        .doesNotContain("hush")
        .contains("database.password = ********")
        .contains("(photofactory.conf line 3)")
        .contains("http.port = 8080")
        .contains("(default)");
    assertThat(ConfigurationReport.changes(configuration))
        .doesNotContain("hush")
        .doesNotContain("http.port")
        .contains("database.user = me");
  }

  @Test
  void a_password_in_the_address_is_refused_without_repeating_it() throws IOException {
    file("database.url = jdbc:postgresql://db/photos?user=me&password=hush");
    failing().hasMessageContaining("without a password").hasMessageNotContaining("hush");
  }

  @Test
  void a_password_given_twice_is_refused() throws IOException {
    Files.writeString(home.resolve("secret"), "x");
    file(
        "database.url = jdbc:postgresql://db/photos",
        "database.password = y",
        "database.password_file = secret");
    failing().hasMessageContaining("only one of database.password and database.password_file");
  }

  @Test
  void a_password_for_no_server_is_refused() throws IOException {
    file("database.password = y");
    failing().hasMessageContaining("set database.url too").hasMessageNotContaining("\"y\"");
  }

  @Test
  void an_openid_provider_is_described_by_a_few_settings() throws IOException {
    Files.writeString(home.resolve("secret"), "hush\n");
    file(
        "oidc.issuer = http://192.168.1.5:9000/application/o/photos/",
        "oidc.client-id = photos",
        "oidc.client-secret_file = secret",
        "oidc.scopes = openid  groups",
        "oidc.role-claim = groups",
        "oidc.roles.admin = parents, the boss",
        "login.local = false");
    Configuration configuration = load();
    LoginSettings login = new RoomSettings(configuration).login();
    OidcSettings oidc = login.oidc().orElseThrow();

    assertThat(login.local()).isFalse();
    assertThat(oidc.provider().issuer()).isEqualTo("http://192.168.1.5:9000/application/o/photos/");
    assertThat(oidc.provider().scopes()).containsExactly("openid", "groups");
    assertThat(oidc.client().secret()).isEqualTo("hush");
    assertThat(oidc.roles().values().get(Role.ADMIN))
        .containsExactlyInAnyOrder("parents", "the boss");
    assertThat(oidc.autoProvision()).isFalse();
    assertThat(login.toString() + ConfigurationReport.text(configuration, List.of(), NOBODY))
        .doesNotContain("hush");
    assertThat(new RoomSettings(configuration).outgoing().hosts()).contains("192.168.1.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login.local = false | nobody could log in",
        "oidc.issuer = https://login.example | needs oidc.client-id",
        "oidc.client-id = photos | no use without oidc.issuer",
        "oidc.issuer = login.example | begins with https://",
        "oidc.issuer = https://login.example?a=b | begins with https://",
        "oidc.auto-provision = yes | true or false",
      })
  void a_way_to_log_in_that_cannot_work_stops_the_start(String line, String why)
      throws IOException {
    file(line);
    failing().hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oidc.scopes = profile | must have openid",
        "oidc.role-claim = groups | go together",
        "oidc.roles.admin = parents | go together",
      })
  void a_provider_that_cannot_work_stops_the_start(String line, String why) throws IOException {
    file("oidc.issuer = https://login.example", "oidc.client-id = photos", line);
    failing().hasMessageContaining(why);
  }

  private void file(String... lines) throws IOException {
    Files.write(home.resolve("photofactory.conf"), List.of(lines));
  }

  @Test
  void what_needs_a_certificate_is_refused_without_one() throws IOException {
    file("tls.redirect-port = 80");
    failing().hasMessageContaining("tls.redirect-port needs tls.certificate");
  }

  @Test
  void the_network_is_read_as_it_is_set() throws IOException {
    file(
        "http.address = 0.0.0.0",
        "http.trusted-proxies = loopback, 172.16.0.0/12",
        "http.cors-origins = https://Other.example, http://nas:81",
        "tls.certificate = pki/chain.pem",
        "tls.redirect-port = 80",
        "limits.logins-per-minute = 7");
    HttpSettings http = new RoomSettings(load()).http();
    assertThat(http.address()).isEqualTo(HttpSettings.ALL);
    assertThat(http.network().trustedProxies())
        .extracting(Object::toString)
        .containsExactly("127.0.0.0/8", "0:0:0:0:0:0:0:1/128", "172.16.0.0/12");
    assertThat(http.network().foreignOrigins())
        .containsExactlyInAnyOrder("https://other.example", "http://nas:81");
    assertThat(http.network().limits().rates().loginsPerMinute()).isEqualTo(7);
    TlsSettings tls = http.network().tls().orElseThrow();
    assertThat(tls.certificate()).isEqualTo(home.resolve("pki/chain.pem"));
    assertThat(tls.key()).isEmpty();
    assertThat(tls.redirectPort()).hasValue(80);
  }

  private Configuration load() {
    return Configuration.load(new ConfigurationSources(home, null, environment));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> failing() {
    return assertThatThrownBy(this::load).isInstanceOf(ConfigurationException.class);
  }
}
