package org.photofactory.kernel.config;

import java.util.List;

/** Settings of the kernel that concern what places are called. */
public final class PlacesCatalogue {

  public static final Setting<String> GEOCODER =
      Setting.of(
          "places.geocoder",
          Kind.text(),
          "",
          "Name of the geocoder that is asked what places are called, where several are installed."
              + " Empty: the first by name that can be asked; none can until somebody sets it up"
              + " (see [below](#what-places-are-called)).");

  public static final Setting<List<String>> LANGUAGE =
      Setting.of(
          "places.language",
          Kind.list(","),
          "en",
          "Languages in which places are called, most wanted first, for example `pt-BR,pt,en`."
              + " `local`: as the people there call them. What has been looked up stays in its"
              + " language until the stage `geocode` is run again.");

  private PlacesCatalogue() {}

  static List<Setting<?>> settings() {
    return List.of(GEOCODER, LANGUAGE);
  }
}
