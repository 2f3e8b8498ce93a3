package org.photofactory.plugins.video.store;

import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.photofactory.spi.web.Visitor;

/**
 * Somebody's look at an asset, who may not see all.
 *
 * @param visitor who looks
 * @param assetId at what
 */
public record Sight(Visitor visitor, long assetId) {

  public Sight {
    Objects.requireNonNull(visitor, "visitor is null");
  }

  /**
   * Asks about it.
   *
   * @param statement that takes {@code :asset}, and holds it against {@code :owner} and {@code
   *     :guest}
   */
  public Query ask(Handle handle, String statement) {
    return handle
        .createQuery(statement)
        .bind("asset", assetId)
        .bind("owner", visitor.owner())
        .bind("guest", visitor.guest());
  }
}
