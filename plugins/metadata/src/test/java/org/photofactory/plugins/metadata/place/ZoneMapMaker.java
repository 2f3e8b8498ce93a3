package org.photofactory.plugins.metadata.place;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import net.iakovlev.timeshape.TimeZoneEngine;
import net.iakovlev.timeshape.proto.Geojson;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Makes the raster of {@link ZoneMap} from the outlines that timeshape carries. */
final class ZoneMapMaker {

  /** Rows and columns per degree: cells of at most 1.8 km. */
  static final int ROWS_PER_DEGREE = 64;

  private final ZoneRaster raster = new ZoneRaster(ROWS_PER_DEGREE);
  private final List<String> names = new ArrayList<>();

  /** The file. */
  byte[] make() throws IOException {
    try (TarArchiveInputStream outlines = new TarArchiveInputStream(new ZstdInputStream(data()))) {
      TarArchiveEntry entry = outlines.getNextEntry();
      while (entry != null) {
        add(Geojson.Feature.parseFrom(outlines.readNBytes((int) entry.getSize())));
        entry = outlines.getNextEntry();
      }
    }
    return write();
  }

  private static InputStream data() {
    return new BufferedInputStream(TimeZoneEngine.class.getResourceAsStream("/data.tar.zstd"));
  }

  private void add(Geojson.Feature zone) {
    names.add(zone.getProperties(0).getValueString());
    List<Geojson.Polygon> polygons = new ArrayList<>();
    if (zone.getGeometry().hasPolygon()) {
      polygons.add(zone.getGeometry().getPolygon());
    }
    polygons.addAll(zone.getGeometry().getMultiPolygon().getCoordinatesList());
    for (Geojson.Polygon polygon : polygons) {
      polygon.getCoordinatesList().forEach(ring -> raster.edges(ring.getCoordinatesList()));
    }
    raster.fill(names.size());
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(ZoneMap.MAGIC);
    out.writeShort(ROWS_PER_DEGREE);
    out.writeShort(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    for (int degree = 0; degree < 180; degree++) {
      byte[] rows = raster.band(degree);
      byte[] packed = deflate(rows);
      out.writeInt(rows.length);
      out.writeInt(packed.length);
      out.write(packed);
    }
    return file.toByteArray();
  }

  private static byte[] deflate(byte[] rows) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(rows);
    deflater.finish();
    byte[] buffer = new byte[rows.length + 1024];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }
}
