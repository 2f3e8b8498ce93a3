package org.photofactory.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;

/**
 * All that the ledger knows of somebody's things, row by row. Tasks are left out, and the columns
 * in which is told how far the intake is: it goes on by itself, and what it adds changes no row
 * that was there.
 */
final class MatrixRows {

  private static final List<String> OWNED = List.of("asset", "quarantine");
  private static final List<String> OF_ASSETS =
      List.of(
          "asset_edit", "asset_tag", "asset_flag", "dead_letter", "skip_note", "rendition", "work");
  private static final List<String> OF_ACCOUNTS = List.of("session", "access_token", "identity");

  private static final String BY_ITSELF =
      "array['used_bytes', 'due_at', 'waiting', 'touched_at', 'seen_at', 'quarantine_id']";

  private final TestDatabase database;
  private final Account owner;

  MatrixRows(TestDatabase database, Account owner) {
    this.database = database;
    this.owner = owner;
  }

  Set<String> now() {
    Set<String> rows = new TreeSet<>();
    OWNED.forEach(table -> add(rows, table, "row.owner_id = %d"));
    add(rows, "drop_entry", "row.owner_id = %d");
    OF_ASSETS.forEach(
        table -> add(rows, table, "row.asset_id in (select id from asset where owner_id = %d)"));
    OF_ACCOUNTS.forEach(table -> add(rows, table, "row.account_id = %d"));
    add(rows, "account", "row.id = %d");
    return rows;
  }

  private void add(Set<String> rows, String table, String whose) {
    String shown = table.equals("drop_entry") ? BY_ITSELF + " - 'asset_id'" : BY_ITSELF;
    String sql =
        "select (to_jsonb(row) - %s)::text from %s as row where ".formatted(shown, table) + whose;
    database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery(sql.formatted(owner.id())).mapTo(String.class).list())
        .forEach(row -> rows.add(table + ' ' + row));
  }
}
