package org.photofactory.testkit;

import static org.photofactory.testkit.RecordedDatabase.argument;
import static org.photofactory.testkit.RecordedDatabase.plain;
import static org.photofactory.testkit.RecordedDatabase.proxy;

import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows as a statement gives them to whoever reads. For one thread. */
final class KeptRows {

  private final List<Map<String, @Nullable Object>> rows;
  private final List<String> columns;
  private int at = -1;
  private boolean wasNull;

  private KeptRows(List<Map<String, @Nullable Object>> rows) {
    this.rows = rows;
    this.columns = rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst().keySet());
  }

  /**
   * Rows to be read.
   *
   * @param rows by the names of their columns, which are the same in all of them
   */
  static ResultSet of(List<Map<String, @Nullable Object>> rows) {
    return proxy(ResultSet.class, new KeptRows(rows)::answer);
  }

  /** An array as it is given to a statement, and read from one. */
  static Array array(List<?> elements) {
    return proxy(
        Array.class,
        (self, method, given) ->
            switch (method.getName()) {
              case "equals" ->
                  given != null && String.valueOf(given[0]).equals(elements.toString());
              case "hashCode" -> elements.hashCode();
              case "toString" -> elements.toString();
              case "getArray" -> elements.toArray();
              default -> plain(self, method.getName(), given);
            });
  }

  private @Nullable Object answer(Object self, Method method, @Nullable Object @Nullable [] given)
      throws SQLException {
    return switch (method.getName()) {
      case "next" -> ++at < rows.size();
      case "wasNull" -> wasNull;
      case "getMetaData" -> proxy(ResultSetMetaData.class, this::describe);
      case "getStatement" -> null;
      case "findColumn" -> columns.indexOf(String.valueOf(argument(given, 0))) + 1;
      case String name when name.startsWith("get") && argument(given, 0) != null ->
          value(method.getReturnType(), argument(given, 0));
      default -> plain(self, method.getName(), given);
    };
  }

  private @Nullable Object describe(Object self, Method method, @Nullable Object @Nullable [] given)
      throws SQLException {
    return switch (method.getName()) {
      case "getColumnCount" -> columns.size();
      case "getColumnLabel", "getColumnName" -> name(argument(given, 0));
      default -> plain(self, method.getName(), given);
    };
  }

  private @Nullable Object value(Class<?> wanted, @Nullable Object column) throws SQLException {
    Object value = rows.get(at).get(name(column));
    wasNull = value == null;
    return value == null && !wanted.isPrimitive() ? null : as(wanted, value);
  }

  private String name(@Nullable Object column) throws SQLException {
    return column instanceof Integer number ? columns.get(number - 1) : known(column);
  }

  private String known(@Nullable Object column) throws SQLException {
    return IntStream.range(0, columns.size())
        .mapToObj(columns::get)
        .filter(name -> name.equalsIgnoreCase(String.valueOf(column)))
        .findFirst()
        .orElseThrow(
            () -> new SQLException("The test gives no column " + column + ", but " + columns));
  }

  private static @Nullable Object as(Class<?> wanted, @Nullable Object value) {
    Number number = value instanceof Number given ? given : 0;
    return switch (wanted.getName()) {
      case "long" -> number.longValue();
      case "int" -> number.intValue();
      case "short" -> number.shortValue();
      case "byte" -> number.byteValue();
      case "double" -> number.doubleValue();
      case "float" -> number.floatValue();
      case "boolean" -> Boolean.TRUE.equals(value);
      case "java.lang.String" -> String.valueOf(value);
      case "java.sql.Array" -> array((List<?>) value);
      case "java.sql.Timestamp" -> Timestamp.from((Instant) value);
      default -> value;
    };
  }
}
