package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;
import org.photofactory.plugins.metadata.tags.TakeoutFacts;

/** Reads a file of any known format. Stateless, thread-safe. */
public final class ContainerReader {

  private ContainerReader() {}

  /**
   * Reads what the file tells; a file of no known format tells nothing.
   *
   * @param findings takes what is found, also when this throws later
   * @throws DamagedException where the file makes no sense any more
   * @throws IOException when the disk fails
   */
  public static void read(ByteSource bytes, Findings findings) throws IOException {
    switch (Container.of(bytes)) {
      case JPEG -> JpegSegments.read(bytes, findings);
      case PNG -> PngChunks.read(bytes, findings);
      case GIF -> findings.size(bytes.little16(6), bytes.little16(8));
      case BMP -> BmpHeader.read(bytes, findings);
      case WEBP -> WebpChunks.read(bytes, findings);
      case AVI -> AviChunks.read(bytes, findings);
      case TIFF -> readTiff(bytes, findings);
      case FUJI_RAW -> FujiRaw.read(bytes, findings);
      case SIGMA_RAW -> SigmaRaw.read(bytes, findings);
      case MINOLTA_RAW -> MinoltaRaw.read(bytes, findings);
      case PHOTOSHOP -> PhotoshopFile.read(bytes, findings);
      case WAVE -> WaveFile.read(bytes, findings);
      case FLAC -> FlacFile.read(bytes, findings);
      case AIFF -> AiffFile.read(bytes, findings);
      case OGG -> OggPages.read(bytes, findings);
      case MPEG_SOUND -> MpegSound.read(bytes, findings);
      case CANON_CRW -> CanonHeap.read(bytes, findings);
      case CANON_CR3 -> CanonCr3.read(bytes, findings);
      case HEIF -> HeifItems.read(bytes, findings);
      case QUICKTIME -> QuickTimeAtoms.read(bytes, findings);
      case JPEG_XL -> JpegXl.read(bytes, findings);
      case JPEG_2000 -> Jpeg2000.read(bytes, findings);
      case MATROSKA -> MatroskaElements.read(bytes, findings);
      case WINDOWS_MEDIA -> WindowsMedia.read(bytes, findings);
      case TRANSPORT_STREAM -> TransportStream.read(bytes, findings);
      case XMP -> TagBlocks.sidecar(bytes.read(0, wholeLength(bytes)), findings);
      case TAKEOUT -> TakeoutFacts.read(bytes.read(0, wholeLength(bytes)), findings);
      case UNKNOWN -> findings.readInPart();
    }
  }

  private static void readTiff(ByteSource bytes, Findings findings) throws IOException {
    var jpeg = TagBlocks.tiff(bytes, findings);
    if (jpeg.isPresent()) {
      JpegSegments.read(jpeg.get(), findings);
    }
  }

  private static int wholeLength(ByteSource bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes.length());
  }
}
