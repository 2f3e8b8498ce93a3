package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * What a sound recording says of itself. Each is null when unknown.
 *
 * @param title of the piece
 * @param artist who plays
 * @param album it is part of
 * @param albumArtist who the album is by, where that differs from track to track
 * @param track its number on the album
 * @param year of release
 * @param genre in the words of the file
 */
public record Music(
    @Nullable String title,
    @Nullable String artist,
    @Nullable String album,
    @Nullable String albumArtist,
    @Nullable Integer track,
    @Nullable Integer year,
    @Nullable String genre) {

  /** Of what says nothing. */
  public static final Music UNKNOWN = new Music(null, null, null, null, null, null, null);
}
