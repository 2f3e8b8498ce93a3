package org.photofactory.plugins.metadata.tags;

import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.tiff.TiffHandler;
import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.bytes.TiffBytes;

/**
 * Hands tag blocks that containers hold to metadata-extractor and XMPCore, and takes the facts.
 * What a damaged block says before its damage counts.
 */
public final class TagBlocks {

  private TagBlocks() {}

  /**
   * Reads EXIF.
   *
   * @param bytes from the TIFF header on
   */
  public static void exif(ByteSource bytes, Findings findings) throws IOException {
    TiffTree tree = new TiffTree(bytes);
    try {
      read(tree, bytes);
    } finally {
      take(tree, findings);
    }
  }

  /**
   * Reads a whole TIFF file, which also tells the size of its picture.
   *
   * @return a JPEG inside that has tags of its own; empty when there is none
   */
  public static Optional<ByteSource> tiff(ByteSource bytes, Findings findings) throws IOException {
    TiffTree tree = new TiffTree(bytes);
    try {
      read(tree, bytes);
    } finally {
      TiffGeometry.read(tree.metadata(), bytes, findings);
      take(tree, findings);
    }
    return tree.camerasJpeg();
  }

  /** Reads a TIFF tree of GPS tags. */
  public static void gps(ByteSource bytes, Findings findings) throws IOException {
    GpsTree tree = new GpsTree();
    read(tree, bytes);
    findings.add(Origin.EXIF, ExifFacts.of(tree.metadata()));
  }

  /**
   * Reads an XMP packet that stands in the file it describes. How that is turned, only its EXIF or
   * its container tells: no viewer, and no thumbnail here, turns a picture by XMP.
   */
  public static void xmp(byte[] packet, Findings findings) throws IOException {
    XmpPacket parsed = XmpPacket.parse(packet);
    findings.add(Origin.XMP, XmpFacts.of(parsed).withoutOrientation());
    findings.add(Groups.of(parsed));
  }

  /** Reads an XMP packet that describes another file, whose size it may tell. */
  public static void sidecar(byte[] packet, Findings findings) throws IOException {
    XmpPacket parsed = XmpPacket.parse(packet);
    findings.add(Origin.XMP, XmpFacts.of(parsed));
    XmpSize.read(parsed, findings);
  }

  /**
   * Reads Photoshop's resources, which hold the IPTC records of a JPEG.
   *
   * @param segment an APP13 segment with its preamble
   */
  public static void photoshop(byte[] segment, Findings findings) {
    Metadata metadata = new Metadata();
    new PhotoshopReader().readJpegSegments(List.of(segment), metadata, JpegSegmentType.APPD);
    findings.add(Origin.IPTC, IptcFacts.of(metadata));
  }

  private static void read(TiffHandler tree, ByteSource bytes) throws IOException {
    try {
      new TiffReader().processTiff(new TiffBytes(bytes), tree, 0);
    } catch (TiffProcessingException noTiff) {
      throw new DamagedException("no TIFF structure: " + noTiff.getMessage());
    }
  }

  private static void take(TiffTree tree, Findings findings) throws IOException {
    findings.add(Origin.EXIF, ExifFacts.of(tree.metadata()));
    findings.add(Groups.of(tree.metadata()));
    if (tree.iptc().length > 0) {
      Metadata iptc = new Metadata();
      new IptcReader()
          .extract(new SequentialByteArrayReader(tree.iptc()), iptc, tree.iptc().length);
      findings.add(Origin.IPTC, IptcFacts.of(iptc));
    }
    if (tree.xmp().length > 0) {
      xmp(tree.xmp(), findings);
    }
  }
}
