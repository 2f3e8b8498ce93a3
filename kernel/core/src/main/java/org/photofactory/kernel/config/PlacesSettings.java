package org.photofactory.kernel.config;

import java.util.List;

/**
 * How it is found out what places are called.
 *
 * @param geocoder name of the geocoder that is to be asked; empty: any
 * @param languages in which names are wanted, most wanted first; empty: as the people there call
 *     them
 */
public record PlacesSettings(String geocoder, List<String> languages) {

  private static final String LOCAL = "local";

  /** As people write it. */
  static PlacesSettings of(Configuration configuration) {
    return new PlacesSettings(
        configuration.value(PlacesCatalogue.GEOCODER),
        configuration.value(PlacesCatalogue.LANGUAGE).stream()
            .filter(language -> !language.equals(LOCAL))
            .toList());
  }
}
