package org.photofactory.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.stage.Write;
import org.photofactory.testkit.StageHarness.Written;

/**
 * A database that is none: it remembers statements, tells those that change something that they
 * have changed one row, and gives those that read what it was made with. Thread-safe; its handles
 * are not.
 */
final class RecordedDatabase {

  /** What statements are given to read. */
  @FunctionalInterface
  interface Shelf {
    /** The rows for a statement; fails when it must not read. */
    List<Map<String, @Nullable Object>> rows(String sql) throws SQLException;
  }

  /** What may stand in an array, and what PostgreSQL calls it. */
  private static final Map<Class<?>, String> ELEMENTS =
      Map.of(
          Long.class, "int8",
          Integer.class, "int4",
          Short.class, "int2",
          String.class, "text",
          Double.class, "float8",
          Float.class, "float4",
          Boolean.class, "bool");

  private final List<Written> statements = new CopyOnWriteArrayList<>();
  private final Shelf shelf;

  /** One in which nothing can be read. */
  RecordedDatabase() {
    this(
        _ -> {
          throw noDatabase("what it would read");
        });
  }

  RecordedDatabase(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What was written so far, in this order. */
  List<Written> statements() {
    return List.copyOf(statements);
  }

  /** Runs a write. */
  void apply(Write write) throws Exception {
    try (Handle handle = open(true)) {
      write.apply(handle);
    }
  }

  /**
   * A new handle.
   *
   * @param mayWrite whether it may change something
   */
  Handle open(boolean mayWrite) {
    Jdbi jdbi = Jdbi.create(() -> new Line(mayWrite).connection());
    ELEMENTS.forEach(jdbi::registerArrayType);
    return jdbi.open();
  }

  /** One connection. For one thread. */
  private final class Line {
    private final boolean mayWrite;

    Line(boolean mayWrite) {
      this.mayWrite = mayWrite;
    }

    Connection connection() {
      return proxy(Connection.class, this::answer);
    }

    private @Nullable Object answer(Object self, Method method, @Nullable Object @Nullable [] given)
        throws SQLException {
      return switch (method.getName()) {
        case "prepareStatement" ->
            new Recorder(this, String.valueOf(argument(given, 0))).statement();
        case "createArrayOf" ->
            KeptRows.array(storable((Object[]) Objects.requireNonNull(argument(given, 1))));
        case "getAutoCommit" -> true;
        default -> plain(self, method.getName(), given);
      };
    }
  }

  /** One statement with the values that are being given to it. For one thread. */
  private final class Recorder {
    private final Line line;
    private final String sql;
    private final SortedMap<Integer, @Nullable Object> values = new TreeMap<>();
    private int batch;

    Recorder(Line line, String sql) {
      this.line = line;
      this.sql = sql;
    }

    PreparedStatement statement() {
      return proxy(PreparedStatement.class, this::answer);
    }

    private @Nullable Object answer(Object self, Method method, @Nullable Object @Nullable [] given)
        throws SQLException {
      return switch (method.getName()) {
        case "execute" -> keep() == 0; // it gives no rows
        case "executeUpdate" -> keep();
        case "getUpdateCount" -> changedOne();
        case "getConnection" -> line.connection();
        case "addBatch" -> batch += keep();
        case "executeBatch" -> changed();
        case "getResultSet", "getGeneratedKeys" -> KeptRows.of(shelf.rows(sql));
        case String name when name.startsWith("set") && argument(given, 0) instanceof Integer at ->
            values.put(at, name.equals("setNull") ? null : storable(argument(given, 1)));
        default -> plain(self, method.getName(), given);
      };
    }

    private int keep() {
      statements.add(
          new Written(sql, Collections.unmodifiableList(new ArrayList<>(values.values()))));
      return 1;
    }

    private int changedOne() throws SQLException {
      if (!line.mayWrite) {
        throw new SQLException("cannot execute this in a read-only transaction: " + sql, "25006");
      }
      return 1;
    }

    private int[] changed() throws SQLException {
      changedOne();
      int[] counts = new int[batch];
      Arrays.fill(counts, 1);
      return counts;
    }
  }

  private static List<@Nullable Object> storable(@Nullable Object[] elements) throws SQLException {
    for (Object element : elements) {
      storable(element);
    }
    return Arrays.asList(elements);
  }

  /** PostgreSQL takes every character in texts but this one. */
  private static @Nullable Object storable(@Nullable Object value) throws SQLException {
    if (value instanceof CharSequence text && text.toString().indexOf(0) >= 0) {
      throw new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021");
    }
    return value;
  }

  /** What every object has, and what may be asked of any of them without doing anything. */
  static @Nullable Object plain(Object self, String method, @Nullable Object @Nullable [] given)
      throws SQLException {
    return switch (method) {
      case "close", "free", "setAutoCommit", "commit", "rollback", "getWarnings" -> null;
      case String setting when setting.startsWith("set") -> null;
      case "isClosed" -> false;
      case "getMoreResults" -> false;
      case "hashCode" -> System.identityHashCode(self);
      case "equals" -> given != null && self == given[0];
      case "toString" -> "no database";
      default -> throw noDatabase(method);
    };
  }

  private static SQLException noDatabase(String wanted) {
    return new SQLException(
        "The stage harness has no database: it notes what is written, and nothing can be read. Test"
            + " that with TestAppliance ("
            + wanted
            + ").");
  }

  static @Nullable Object argument(@Nullable Object @Nullable [] given, int index) {
    return given == null || given.length <= index ? null : given[index];
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
