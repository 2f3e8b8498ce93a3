package org.photofactory.launcher.client;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;

/** Makes clients for the appliance that a command is to speak to. */
public final class ClientFactory {

  private static final String TOKEN = "PHOTOFACTORY_TOKEN";

  private final Map<String, String> environment;
  private final Function<Words, LocalSite> local;

  /**
   * @param environment may hold an access token, {@code PHOTOFACTORY_TOKEN}
   * @param local this machine's appliance, asked for only when no other was named
   */
  public ClientFactory(Map<String, String> environment, Function<Words, LocalSite> local) {
    this.environment = environment;
    this.local = local;
  }

  /** A client for {@code --url}, or else for this machine's appliance. */
  public ApplianceClient open(Words words) {
    Optional<String> given = Optional.ofNullable(environment.get(TOKEN));
    Optional<URI> named = words.value(Option.URL).map(ClientFactory::parse);
    if (named.isPresent()) {
      // Never the console's token: it is nobody else's business.
      return new ApplianceClient(named.get(), given);
    }
    LocalSite here = local.apply(words);
    return given.isPresent() ? here.client(given) : here.client();
  }

  /**
   * A client for this machine's appliance, at work in somebody's library.
   *
   * @param login of the person whose library it is
   */
  public ApplianceClient openFor(String login, Words words) {
    if (words.has(Option.URL) || environment.containsKey(TOKEN)) {
      throw new UsageException(
          "Only whoever sits at the machine can name an owner: leave out --url and "
              + TOKEN
              + ", or use a token of the owner's own.");
    }
    return local.apply(words).client().workingFor(login);
  }

  private static URI parse(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Falls through: the sentence is the same.
    }
    throw new UsageException("--url wants an address such as http://localhost:8080, not " + text);
  }
}
