package org.photofactory.spi.ledger;

import org.jdbi.v3.core.Handle;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of one plugin, for its {@code ApiRoom} and the like; a stage has its {@code Write}.
 * The kernel gives each plugin its own as an OSGi service: take it in the constructor of the
 * component.
 *
 * <p>Each call is one transaction on a connection of its own, and runs with the plugin's rights, as
 * a {@code Write} does: unqualified table names are those of the plugin's own schema, other tables
 * are denied but for what plugins may read, a statement has 30 s. It must not commit, roll back,
 * change its role or keep the handle. While the database is away a call throws; let the exception
 * through, whoever asked is then told so. Not for use within a {@code Write}. Thread-safe.
 */
@ProviderType
public interface PluginLedger {

  /**
   * What is to be done in one transaction.
   *
   * @param <T> what comes of it
   * @param <X> what it may throw
   */
  @ConsumerType
  @FunctionalInterface
  interface Errand<T, X extends Exception> {
    /** Does it. */
    T run(Handle handle) throws X;
  }

  /** Reads; attempts to write fail. */
  <T, X extends Exception> T read(Errand<T, X> reading) throws X;

  /** Writes, all or nothing: what {@code writing} throws undoes what it did. */
  <T, X extends Exception> T write(Errand<T, X> writing) throws X;
}
