package org.photofactory.plugins.metadata.place;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Time zones of the Earth as a raster of 1/64 degree (at most 1.8 km), 0.7 MB, made from the
 * outlines in the library timeshape. The library itself would hold 183 MB of heap for the same
 * answers; this holds its file, softly, so that an idle appliance gives it back, and unpacks one
 * degree of latitude for a look-up. Thread-safe. The outlines are data of OpenStreetMap
 * contributors (ODbL 1.0), see {@code PF-INF/NOTICE.txt}.
 *
 * <p>The file: magic, rows per degree, number of zones, their names; then for each degree of
 * latitude, from the south, the unpacked and packed length and the deflated rows. A row is its
 * length plus one and its runs from west to east, or 0 when it equals the row south of it. A run is
 * a number of cells and a zone's number plus one, 0 where there is none. All numbers in the
 * deflated part have seven bits a byte, the lowest first.
 */
public final class ZoneMap implements ZoneFinder {

  /** First bytes of the file. */
  public static final int MAGIC = 0x50465A31;

  /** Name of the file beside this class. */
  public static final String FILE = "zones.bin";

  private static final int BANDS = 180;

  private record Band(int offset, int packed, int unpacked) {}

  private record Content(byte[] file, int rowsPerDegree, String[] names, Band[] bands) {}

  private volatile SoftReference<Content> content = new SoftReference<>(null);

  @Override
  public Optional<ZoneId> zone(double latitude, double longitude) {
    Content map = content();
    int rows = BANDS * map.rowsPerDegree;
    int row = (int) Math.clamp((latitude + 90) * map.rowsPerDegree, 0, rows - 1);
    int columns = 2 * rows;
    int column = (int) Math.clamp((longitude + 180) * map.rowsPerDegree, 0, columns - 1);
    Runs band = unpack(map, map.bands[row / map.rowsPerDegree]);
    int zone = band.zoneAt(row % map.rowsPerDegree, column);
    return zone == 0 ? Optional.empty() : known(map.names[zone - 1]);
  }

  private static Optional<ZoneId> known(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException newerThanThisJdk) {
      return Optional.empty();
    }
  }

  private Content content() {
    Content known = content.get();
    if (known == null) {
      known = load();
      content = new SoftReference<>(known);
    }
    return known;
  }

  private static Content load() {
    try (InputStream resource = ZoneMap.class.getResourceAsStream(FILE)) {
      if (resource == null) {
        throw new IOException(FILE + " is missing in the bundle");
      }
      return parse(resource.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Content parse(byte[] file) throws IOException {
    DataInputStream header = new DataInputStream(new ByteArrayInputStream(file));
    if (header.readInt() != MAGIC) {
      throw new IOException(FILE + " is of another form");
    }
    int rowsPerDegree = header.readUnsignedShort();
    String[] names = new String[header.readUnsignedShort()];
    for (int name = 0; name < names.length; name++) {
      names[name] = header.readUTF();
    }
    Band[] bands = new Band[BANDS];
    for (int band = 0; band < BANDS; band++) {
      int unpacked = header.readInt();
      int packed = header.readInt();
      bands[band] = new Band(file.length - header.available(), packed, unpacked);
      header.skipNBytes(packed);
    }
    return new Content(file, rowsPerDegree, names, bands);
  }

  private static Runs unpack(Content map, Band band) {
    byte[] rows = new byte[band.unpacked];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(map.file, band.offset, band.packed);
      inflater.inflate(rows);
      return new Runs(rows);
    } catch (DataFormatException damaged) {
      throw new IllegalStateException(FILE + " is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  /** The rows of one degree of latitude. */
  private static final class Runs {

    private final byte[] rows;
    private int at;

    Runs(byte[] rows) {
      this.rows = rows;
    }

    int zoneAt(int row, int column) {
      int start = 0;
      for (int number = 0; number <= row; number++) {
        int length = number() - 1;
        start = length < 0 ? start : at;
        at += Math.max(0, length);
      }
      at = start;
      return zoneInRow(column);
    }

    private int zoneInRow(int column) {
      int east = 0;
      while (at < rows.length) {
        east += number();
        int zone = number();
        if (column < east) {
          return zone;
        }
      }
      return 0;
    }

    private int number() {
      int value = 0;
      int shift = 0;
      while (rows[at] < 0) {
        value |= (rows[at++] & 0x7F) << shift;
        shift += 7;
      }
      return value | rows[at++] << shift;
    }
  }
}
