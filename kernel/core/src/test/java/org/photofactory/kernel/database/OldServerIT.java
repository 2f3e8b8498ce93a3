package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.database.migration.KernelMigrations;
import org.photofactory.kernel.database.migration.Migrations;

/** A server of the person's own may be older than the one that the appliance brings. */
class OldServerIT {

  @Test
  void every_schema_change_works_on_the_server_of_the_system_and_tags_know_all_letters()
      throws Exception {
    try (InstalledPostgres server = InstalledPostgres.start(InstalledPostgres.programs())) {
      new Admission(server.address()).demand();
      Jdbi jdbi = Jdbi.create(server.address()::connect).installPlugin(new PostgresPlugin());
      for (int start = 0; start < 2; start++) {
        new Migrations(jdbi).migrate(KernelMigrations.OWNER, KernelMigrations.files());
      }
      List<String> small =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery("select lower('ÆRØ ÜBER ЁЖ' collate pg_c_utf8)")
                      .mapTo(String.class)
                      .list());
      assertThat(small).containsExactly("ærø über ёж");
    }
  }
}
