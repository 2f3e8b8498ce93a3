package org.photofactory.plugins.metadata.tags;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * Collects a TIFF tree's directories within bounds: so many directories, tags of so many bytes. XMP
 * and IPTC blocks are kept as they are, to be read with the same care as those of other containers.
 */
final class TiffTree extends ExifTiffHandler {

  private static final int MAX_DIRECTORIES = 64;
  private static final int MAX_TAG_BYTES = 1 << 20;
  private static final int XMP = 0x02BC;
  private static final int IPTC = 0x83BB;
  private static final int PANASONIC_JPEG = 0x002E;

  private final Metadata metadata;
  private final ByteSource bytes;
  private byte[] xmp = new byte[0];
  private byte[] iptc = new byte[0];
  private @Nullable ByteSource camerasJpeg;
  private int directories;

  /**
   * @param bytes what the tree is read from
   */
  TiffTree(ByteSource bytes) {
    this(bytes, new Metadata());
  }

  private TiffTree(ByteSource bytes, Metadata metadata) {
    super(metadata, null, 0);
    this.bytes = bytes;
    this.metadata = metadata;
  }

  Metadata metadata() {
    return metadata;
  }

  /** The XMP packet; empty when there is none. */
  byte[] xmp() {
    return xmp;
  }

  /** The IPTC records; empty when there are none. */
  byte[] iptc() {
    return iptc;
  }

  /** The JPEG, with tags of its own, inside Panasonic's raw files. */
  Optional<ByteSource> camerasJpeg() {
    return Optional.ofNullable(camerasJpeg);
  }

  @Override
  public boolean tryEnterSubIfd(int tagId) {
    return directories < MAX_DIRECTORIES && super.tryEnterSubIfd(tagId) && ++directories > 0;
  }

  @Override
  public boolean hasFollowerIfd() {
    return ++directories < MAX_DIRECTORIES && super.hasFollowerIfd();
  }

  @Override
  public boolean customProcessTag(
      int tagOffset,
      Set<Integer> processedIfdOffsets,
      int tiffHeaderOffset,
      RandomAccessReader reader,
      int tagId,
      int byteCount)
      throws IOException {
    if (tagId == XMP || tagId == IPTC) {
      keep(tagId, reader, tagOffset, byteCount);
      return true;
    }
    if (tagId == PANASONIC_JPEG && _currentDirectory instanceof PanasonicRawIFD0Directory) {
      camerasJpeg = bytes.slice(tagOffset, (long) tagOffset + byteCount);
      return true;
    }
    return byteCount > MAX_TAG_BYTES
        || super.customProcessTag(
            tagOffset, processedIfdOffsets, tiffHeaderOffset, reader, tagId, byteCount);
  }

  private void keep(int tagId, RandomAccessReader reader, int offset, int count)
      throws IOException {
    if (count <= 0 || count > ByteSource.MAX_READ) {
      return;
    }
    if (tagId == XMP) {
      xmp = reader.getBytes(offset, count);
    } else {
      iptc = reader.getBytes(offset, count);
    }
  }
}
