package org.photofactory.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A handle to nowhere: opens and closes, and refuses every statement with a sentence. */
final class NoDatabase {

  private NoDatabase() {}

  static Handle handle() {
    return Jdbi.open(
        () ->
            (Connection)
                Proxy.newProxyInstance(
                    NoDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (_, method, _) -> answer(method)));
  }

  private static @Nullable Object answer(Method method) throws SQLException {
    return switch (method.getName()) {
      case "close", "setAutoCommit" -> null;
      case "getAutoCommit" -> true;
      case "isClosed" -> false;
      case "hashCode" -> 1;
      case "toString" -> "no database";
      default ->
          throw new SQLException(
              "The stage harness has no database; test writes of the plugin's own tables with one ("
                  + method.getName()
                  + ").");
    };
  }
}
