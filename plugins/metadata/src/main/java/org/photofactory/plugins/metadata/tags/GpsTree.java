package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;

/** A TIFF tree whose first directory is that of GPS, as in Canon's CR3. */
final class GpsTree extends ExifTiffHandler {

  private final Metadata metadata;

  GpsTree() {
    this(new Metadata());
  }

  private GpsTree(Metadata metadata) {
    super(metadata, null, 0);
    this.metadata = metadata;
  }

  Metadata metadata() {
    return metadata;
  }

  @Override
  public void setTiffMarker(int marker) {
    pushDirectory(GpsDirectory.class);
  }

  @Override
  public boolean hasFollowerIfd() {
    return false;
  }
}
