package org.photofactory.kernel.ledger.intake;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.photofactory.kernel.sql.SqlFiles;

/** Whose libraries there are, and how much room is in them. Stateless, thread-safe. */
public final class Owners {

  /** The account of the first day: its originals lie at the top of the vault. */
  public static final String HOME = "home";

  private final SqlFiles sql = new SqlFiles("intake");

  /** Id of the account that owns what nobody else does. */
  public long home(Handle handle) {
    return handle.createQuery(sql.get("home")).bind("home", HOME).mapTo(Long.class).one();
  }

  /** Who comes in by this login, if that is allowed at the moment and they keep photos. */
  public Optional<Long> ofLogin(Handle handle, String login) {
    return handle
        .createQuery(sql.get("owner-of-login"))
        .bind("login", login)
        .mapTo(Long.class)
        .findOne();
  }

  /** The name of an account: that of the house, or what its first login was. */
  public Optional<String> name(Handle handle, long owner) {
    return ask(handle, "owner-name", owner, String.class);
  }

  /** What a person types to come in; empty when nobody has come as this account yet. */
  public Optional<String> login(Handle handle, long owner) {
    return ask(handle, "owner-login", owner, String.class);
  }

  /** How many more bytes a person may keep; empty when nothing limits them. */
  public Optional<Long> room(Handle handle, long owner) {
    return ask(handle, "room", owner, Long.class);
  }

  /**
   * How much room was promised to bytes of a person that wait for the intake.
   *
   * @param besides files that are not counted
   */
  public long promised(Handle handle, long owner, Collection<UUID> besides) {
    return handle
        .createQuery(sql.get("promised"))
        .bind("owner", owner)
        .bindArray("held", UUID.class, besides)
        .mapTo(Long.class)
        .one();
  }

  /**
   * True when a person may keep so many bytes more; then nobody else takes the room until the
   * transaction ends.
   */
  boolean holdsRoom(Handle handle, long owner, long bytes) {
    boolean limited = ask(handle, "lock-quota", owner, Long.class).isPresent();
    return !limited || room(handle, owner).filter(room -> room < bytes).isEmpty();
  }

  private <T> Optional<T> ask(Handle handle, String query, long owner, Class<T> answer) {
    return handle.createQuery(sql.get(query)).bind("owner", owner).mapTo(answer).findOne();
  }
}
