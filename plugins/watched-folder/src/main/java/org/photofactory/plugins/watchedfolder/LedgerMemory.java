package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.photofactory.spi.ledger.PluginLedger;

/** Remembers in the plugin's own table. Thread-safe. */
final class LedgerMemory implements Memory {

  private static final String KNOWN = Statements.named("known");
  private static final String ANY_BELOW = Statements.named("any-below");
  private static final String REMEMBER = Statements.named("remember");

  private final PluginLedger ledger;

  LedgerMemory(PluginLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Set<Look> known(Path folder) throws MemoryAwayException {
    return reached(
        () ->
            ledger.read(
                handle ->
                    handle
                        .createQuery(KNOWN)
                        .bind("folder", folder.toString())
                        .map(
                            (row, _) ->
                                new Look(
                                    row.getString("name"),
                                    row.getLong("bytes"),
                                    row.getLong("modified")))
                        .set()));
  }

  @Override
  public boolean knowsAnyBelow(Path folder) throws MemoryAwayException {
    return reached(
        () ->
            ledger.read(
                handle ->
                    handle
                        .createQuery(ANY_BELOW)
                        .bind("folder", folder.toString())
                        .mapTo(Boolean.class)
                        .one()));
  }

  @Override
  public void remember(Sighting decided) throws MemoryAwayException {
    Look look = decided.look();
    reached(
        () ->
            ledger.write(
                handle ->
                    handle
                        .createUpdate(REMEMBER)
                        .bind("folder", String.valueOf(decided.file().getParent()))
                        .bind("name", look.name())
                        .bind("bytes", look.bytes())
                        .bind("modified", look.modified())
                        .execute()));
  }

  private static <T> T reached(Supplier<T> errand) throws MemoryAwayException {
    try {
      return errand.get();
    } catch (RuntimeException away) {
      throw new MemoryAwayException(away);
    }
  }
}
