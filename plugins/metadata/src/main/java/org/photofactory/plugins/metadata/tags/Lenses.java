package org.photofactory.plugins.metadata.tags;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import org.jspecify.annotations.Nullable;

/** Names the lens by the maker's own notes where EXIF does not. */
final class Lenses {

  private Lenses() {}

  static @Nullable String lens(@Nullable String exifModel, Metadata metadata) {
    if (exifModel != null) {
      return exifModel;
    }
    String canon = canon(metadata.getFirstDirectoryOfType(CanonMakernoteDirectory.class));
    return canon != null
        ? canon
        : nikon(metadata.getFirstDirectoryOfType(NikonType2MakernoteDirectory.class));
  }

  private static @Nullable String canon(@Nullable CanonMakernoteDirectory notes) {
    return notes == null
        ? null
        : Words.clean(notes.getString(CanonMakernoteDirectory.TAG_LENS_MODEL));
  }

  /**
   * Nikon numbers its lenses without naming them; focal lengths and apertures are the honest part.
   */
  private static @Nullable String nikon(@Nullable NikonType2MakernoteDirectory notes) {
    Rational[] range =
        notes == null ? null : notes.getRationalArray(NikonType2MakernoteDirectory.TAG_LENS);
    boolean complete = range != null && range.length == 4 && range[0].doubleValue() > 0;
    return complete
        ? Words.clean(notes.getDescription(NikonType2MakernoteDirectory.TAG_LENS))
        : null;
  }
}
