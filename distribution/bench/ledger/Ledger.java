import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the statements of a file on the embedded database of a running appliance, and prints the
 * rows of the last query, one column of JSON, a line each.
 *
 * <p>Usage: {@code java -cp postgresql.jar Ledger.java DATABASE_FOLDER FILE.sql [NAME=NUMBER ...]}
 */
final class Ledger {

  private static final Pattern VALUE = Pattern.compile("([a-z]+)=(-?[0-9.]+)");
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(?:\\n|$)");

  private Ledger() {}

  public static void main(String[] words) throws Exception {
    Path database = Path.of(words[0]);
    String sql = Files.readString(Path.of(words[1]));
    for (String word : List.of(words).subList(2, words.length)) {
      Matcher value = VALUE.matcher(word);
      if (!value.matches()) {
        throw new IllegalArgumentException(word + " is not NAME=NUMBER");
      }
      sql = sql.replaceAll("(?<!:):" + value.group(1) + "\\b", value.group(2));
    }
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      run(statement, END_OF_STATEMENT.split(sql));
    }
  }

  private static Connection connect(Path database) throws Exception {
    String port = Files.readString(database.resolve("port")).strip();
    String password = Files.readString(database.resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/photofactory", "photofactory", password);
  }

  private static void run(Statement statement, String[] parts) throws SQLException {
    boolean rows = false;
    for (String part : parts) {
      if (!part.isBlank()) {
        rows = statement.execute(part);
      }
    }
    if (rows) {
      print(statement.getResultSet());
    }
  }

  private static void print(ResultSet results) throws SQLException {
    while (results.next()) {
      System.out.println(results.getString(1));
    }
  }
}
