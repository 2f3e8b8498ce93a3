package org.photofactory.spi.place;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a place and all around it is called. Null means: not known, or there is none.
 *
 * @param countryCode ISO 3166-1 alpha-2, upper case, for example {@code PT}
 * @param country name of the country
 * @param state name of the state, province or region
 * @param county name of the county or district that the city lies in
 * @param city name of the city, town or village
 * @param district name of the part of the city
 * @param road name of the road
 * @param name all of it as one line, the smallest first
 */
public record PlaceNames(
    @Nullable String countryCode,
    @Nullable String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String district,
    @Nullable String road,
    String name) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public PlaceNames {
    Objects.requireNonNull(name, "name is null");
    if (countryCode != null && !COUNTRY.matcher(countryCode).matches()) {
      throw new IllegalArgumentException("a country is two upper-case letters: " + countryCode);
    }
  }
}
