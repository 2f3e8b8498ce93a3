package org.photofactory.launcher.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.DatabaseSettings;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.cli.ExitCode;

/** The command as it works on accounts that lie on a server of the person's own. */
class UserDeedsIT {

  private static final Path SERVER = Path.of("target", "external-postgres").toAbsolutePath();
  private static final String PASSWORD = "a rather long sentence";
  private static final Level USUAL = Logger.getLogger("").getLevel();

  private static EmbeddedPostgres server;
  private static DatabaseAddress own;

  @TempDir Path data;
  private DatabaseAddress address;
  private Console console = new Console();

  @BeforeAll
  static void startServer() throws Exception {
    server = new EmbeddedPostgres(ServerFolders.in(SERVER), Durability.NONE);
    own = server.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void emptyDatabase() throws Exception {
    try (Connection connection = own.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists people with (force)");
      statement.execute("create database people");
    }
    String url = own.url().replaceFirst("/[^/]+$", "/people");
    address = new DatabaseAddress(url, own.user(), own.password());
  }

  @AfterEach
  void speakAgain() {
    Logger.getLogger("").setLevel(USUAL);
  }

  @Test
  void the_first_one_is_an_admin_with_a_password() throws Exception {
    assertThat(user("list")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("Nobody lives here yet.");
    assertThat(user("list --json")).isEqualTo(ExitCode.OK);
    assertThat(json()).isEmpty();
    assertThat(user("add bert")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("user add LOGIN --admin --password");

    addAnna();

    assertThat(console.out()).isEqualTo("Added anna as the first admin.\n");
  }

  @Test
  void a_viewer_with_a_password_looks_at_the_library_of_the_house_from_the_first_moment()
      throws Exception {
    addAnna();
    assertThat(user("add vera --role viewer --password-stdin")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).isEqualTo("Added vera as viewer.\n");
    assertThat(value("select looks_at from public.account where login = 'vera'"))
        .isEqualTo(value("select id from public.account where login = 'anna'"));
    assertThat(trail()).containsExactly("FIRST_ADMIN anna", "ACCOUNT_ADDED vera");
  }

  @Test
  void who_gets_no_password_gets_a_link() throws Exception {
    addAnna();
    assertThat(user("add bert")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("http://photos.lan:8080/welcome#key=");
    assertThat(user("reset-password bert")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("Give bert this link");
    assertThat(user("reset-password BERT --password-stdin")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("Changed the password of bert");
  }

  @Test
  void accounts_are_closed_opened_and_given_another_role() throws Exception {
    addAnna();
    user("add bert");
    user("disable bert");
    assertThat(console.out()).isEqualTo("Disabled bert.\n");
    user("list");
    assertThat(console.out()).containsPattern("bert +member +disabled +never");
    user("enable bert");
    user("role bert admin");
    assertThat(console.out()).isEqualTo("Made bert admin.\n");
    user("list --json");
    JsonNode bert = json().get(1);
    assertThat(bert.path("role").asText()).isEqualTo("ADMIN");
    assertThat(bert.path("disabled").asBoolean()).isFalse();
    assertThat(bert.path("hasPassword").asBoolean()).isFalse();
  }

  @Test
  void what_is_refused_is_told_and_changes_nothing() throws Exception {
    addAnna();
    for (String refused :
        List.of("disable anna", "role anna member", "add ANNA", "add x", "enable ana")) {
      assertThat(user(refused)).as(refused).isEqualTo(ExitCode.NOT_DONE);
      assertThat(console.err()).as(refused).isNotBlank();
    }
    assertThat(console.err()).contains("There is no account ana. Did you mean anna?");
    assertThat(trail()).containsExactly("FIRST_ADMIN anna");
  }

  @Test
  void while_the_server_is_down_it_says_so_and_afterwards_goes_on() throws Exception {
    addAnna();
    server.close();
    assertThat(user("add bert")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err())
        .contains("No database server answers", "Check that it runs", "database.url")
        .doesNotContain(own.password(), "Exception");

    server = new EmbeddedPostgres(ServerFolders.in(SERVER), Durability.NONE);
    own = server.start();
    address =
        new DatabaseAddress(
            own.url().replaceFirst("/[^/]+$", "/people"), own.user(), own.password());
    assertThat(user("add bert")).isEqualTo(ExitCode.OK);
  }

  private void addAnna() throws Exception {
    assertThat(user("add anna --admin --password-stdin")).as(console.err()).isEqualTo(ExitCode.OK);
  }

  private int user(String typed) throws Exception {
    console = new Console();
    UserCommand.Place place =
        new UserCommand.Place(
            data,
            new DatabaseSettings(data.resolve("db"), Optional.of(address)),
            URI.create("http://photos.lan:8080"));
    NewPassword piped =
        new NewPassword(
            new ByteArrayInputStream(PASSWORD.getBytes(StandardCharsets.UTF_8)), () -> null);
    UserCommand command = new UserCommand(console.terminal(), _ -> place, piped);
    return new Commands(console.terminal(), "1", List.of(command))
        .run(List.of(("user " + typed).split(" ")));
  }

  private JsonNode json() throws Exception {
    return JsonMapper.builder().build().readTree(console.out());
  }

  private long value(String query) {
    return Jdbi.create(address::connect)
        .withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private List<String> trail() {
    return Jdbi.create(address::connect)
        .withHandle(
            handle ->
                handle
                    .createQuery("select action || ' ' || subject from public.audit order by id")
                    .mapTo(String.class)
                    .list());
  }
}
