package org.photofactory.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.photofactory.kernel.database.TestDatabase;

/**
 * A site over a ledger and a folder of its own, which all tests of a class share:
 *
 * <pre>{@code
 * @RegisterExtension static final RunningSite here = new RunningSite();
 * }</pre>
 */
final class RunningSite implements BeforeAllCallback, AfterAllCallback {

  private final TestDatabase database = new TestDatabase();
  private Path folder;
  private TestSite site;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    database.beforeAll(context);
    folder = Files.createTempDirectory("site-");
    site = new TestSite(database.database(), folder);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    site.close();
    remove(folder);
    database.afterAll(context);
  }

  TestSite site() {
    return site;
  }

  /** Where the site keeps its files. */
  Path folder() {
    return folder;
  }

  TestDatabase database() {
    return database;
  }

  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
