package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.util.List;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin catalog}: from where plugins are had.
 *
 * @param verbs what can be done with that
 */
record CatalogVerb(Verbs verbs) implements Verb {

  static CatalogVerb of(ClientFactory clients, Terminal terminal) {
    CatalogPages pages = new CatalogPages(terminal.out());
    return new CatalogVerb(
        new Verbs(
            "plugin catalog",
            List.of(
                new ListCatalogs(clients, pages),
                new AddCatalog(clients, pages),
                new AcceptKey(clients, pages),
                new RemoveCatalog(clients, pages),
                new RefreshCatalogs(clients, pages))));
  }

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public String operand() {
    return verbs.names();
  }

  /** The verb that is typed says what may follow. */
  @Override
  public boolean takes(int count) {
    return true;
  }

  @Override
  public List<Option> options() {
    return verbs.options();
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    List<String> rest = words.operands().subList(1, words.operands().size());
    return verbs.run(new Words(rest, words.options()));
  }
}
