package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdmissionIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final String user = "guest_" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void makeUser() {
    tell("create role " + user + " login password 'right'");
  }

  @AfterEach
  void dropUser() {
    tell("drop owned by " + user);
    tell("drop role " + user);
  }

  @Test
  void who_may_make_tables_and_schemas_is_let_in() {
    tell("grant create on schema public to " + user);
    tell(
        "do $$ begin execute format('grant create on database %I to "
            + user
            + "',"
            + " current_database()); end $$");

    assertThatCode(new Admission(address("right"))::demand).doesNotThrowAnyException();
  }

  @Test
  void a_user_without_rights_is_told_which_and_how_to_get_them() {
    refused(address("right"), "may not make tables and schemas", "OWNER TO \"" + user + "\"");
  }

  @Test
  void a_wrong_password_is_named() {
    refused(address("wrong"), "does not accept user and password", "database.password");
  }

  @Test
  void a_missing_database_is_named() {
    DatabaseAddress nowhere =
        new DatabaseAddress(
            database.address().url().replaceFirst("/[^/]+$", "/nowhere"), user, "right");

    refused(nowhere, "no such database", "CREATE DATABASE \"nowhere\" OWNER \"" + user + "\"");
  }

  @Test
  void a_server_that_does_not_answer_is_named() {
    DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/x", user, "right");

    refused(nobody, "No database server answers", "database.url");
  }

  private static void refused(DatabaseAddress address, String why, String remedy) {
    assertThatThrownBy(new Admission(address)::demand)
        .isInstanceOfSatisfying(
            ServerFailedException.class, failure -> assertThat(failure.hint()).contains(remedy))
        .hasMessageContaining(why)
        .hasMessageNotContaining("right");
  }

  private DatabaseAddress address(String password) {
    return new DatabaseAddress(database.address().url(), user, password);
  }

  private static void tell(String statement) {
    database.jdbi().useHandle(handle -> handle.execute(statement));
  }
}
