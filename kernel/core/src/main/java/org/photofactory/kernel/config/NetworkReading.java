package org.photofactory.kernel.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is set about the network, brought together. */
record NetworkReading(Configuration configuration) {

  NetworkSettings settings() {
    return new NetworkSettings(
        tls(),
        configuration.value(NetworkCatalogue.TRUSTED_PROXIES),
        configuration.value(NetworkCatalogue.CORS_ORIGINS),
        new NetworkSettings.Limits(
            configuration.value(NetworkCatalogue.CONNECTIONS),
            configuration.value(NetworkCatalogue.CONNECTIONS_PER_ADDRESS),
            Patience.usual(),
            rates()));
  }

  /** A sentence for each thing that makes no sense together with another. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!named(NetworkCatalogue.TLS_CERTIFICATE)) {
      for (Setting<?> other :
          List.of(
              NetworkCatalogue.TLS_KEY,
              NetworkCatalogue.TLS_PASSWORD,
              NetworkCatalogue.TLS_REDIRECT_PORT)) {
        if (configuration.isSet(other)) {
          problems.add(other.key() + " needs tls.certificate; set that too, or remove it.");
        }
      }
    }
    return problems;
  }

  private Optional<TlsSettings> tls() {
    return named(NetworkCatalogue.TLS_CERTIFICATE)
        ? Optional.of(
            new TlsSettings(
                configuration.folder(NetworkCatalogue.TLS_CERTIFICATE),
                named(NetworkCatalogue.TLS_KEY)
                    ? Optional.of(configuration.folder(NetworkCatalogue.TLS_KEY))
                    : Optional.empty(),
                configuration.value(NetworkCatalogue.TLS_PASSWORD),
                configuration.value(NetworkCatalogue.TLS_REDIRECT_PORT)))
        : Optional.empty();
  }

  private boolean named(Setting<Path> file) {
    return configuration.isSet(file);
  }

  private NetworkSettings.Rates rates() {
    return new NetworkSettings.Rates(
        configuration.value(NetworkCatalogue.REQUESTS),
        configuration.value(NetworkCatalogue.UPLOADS),
        configuration.value(NetworkCatalogue.LOGINS),
        configuration.value(NetworkCatalogue.EXPORTS));
  }
}
