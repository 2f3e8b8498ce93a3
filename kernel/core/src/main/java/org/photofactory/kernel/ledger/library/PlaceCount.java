package org.photofactory.kernel.ledger.library;

import org.jspecify.annotations.Nullable;

/**
 * A city, or what there is in its stead, and how many assets were taken there.
 *
 * @param countryCode ISO 3166-1 alpha-2, upper case; null when unknown, like all that follow
 */
public record PlaceCount(
    @Nullable String countryCode,
    @Nullable String country,
    @Nullable String state,
    @Nullable String city,
    long count) {}
