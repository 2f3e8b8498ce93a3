package org.photofactory.plugins.nominatim;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.photofactory.spi.ledger.PluginLedger;

/** Answers in the plugin's own tables. Thread-safe. */
final class LedgerAnswers implements Answers {

  private static final String FIND = Statements.named("find");
  private static final String KEEP = Statements.named("keep");
  private static final String FORGET = Statements.named("forget");

  private final PluginLedger ledger;

  LedgerAnswers(PluginLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<String> find(Question question, Duration age) {
    return ledger.read(
        handle ->
            bind(handle.createQuery(FIND), question)
                .bind("seconds", age.toSeconds())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void keep(Question question, String reply, Duration age) {
    ledger.write(
        handle -> {
          handle.createUpdate(FORGET).bind("seconds", age.toSeconds()).execute();
          return bind(handle.createUpdate(KEEP), question).bind("reply", reply).execute();
        });
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Question question) {
    return statement
        .bind("server", question.server())
        .bind("languages", String.join(",", question.languages()))
        .bind("latitude", question.cell().latitude())
        .bind("longitude", question.cell().longitude());
  }
}
