package org.photofactory.plugins.metadata.place;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.iakovlev.timeshape.proto.Geojson;

/**
 * Fills outlines into rows of cells, by the middle of each cell (scan lines, even-odd rule). Where
 * two zones overlap the one that starts further west has the common part's west.
 */
final class ZoneRaster {

  private record Run(int west, int east, int zone) {}

  private final int perDegree;
  private final List<List<Run>> rows = new ArrayList<>();
  private final Map<Integer, List<Double>> crossings = new HashMap<>();

  ZoneRaster(int perDegree) {
    this.perDegree = perDegree;
    for (int row = 0; row < 180 * perDegree; row++) {
      rows.add(new ArrayList<>());
    }
  }

  /** Takes a closed line of the current zone. */
  void edges(List<Geojson.Position> ring) {
    for (int index = 0; index < ring.size(); index++) {
      edge(ring.get(index), ring.get((index + 1) % ring.size()));
    }
  }

  /** Ends the current zone. */
  void fill(int zone) {
    crossings.forEach((row, longitudes) -> fill(rows.get(row), longitudes, zone));
    crossings.clear();
  }

  /**
   * The rows of one degree of latitude, 0 being the southernmost, as {@link ZoneMap} reads them.
   */
  byte[] band(int degree) {
    ByteArrayOutputStream band = new ByteArrayOutputStream();
    byte[] south = new byte[0];
    for (int row = degree * perDegree; row < (degree + 1) * perDegree; row++) {
      byte[] runs = runs(rows.get(row));
      boolean same = row > degree * perDegree && Arrays.equals(runs, south);
      number(band, same ? 0 : runs.length + 1);
      band.writeBytes(same ? new byte[0] : runs);
      south = runs;
    }
    return band.toByteArray();
  }

  private void edge(Geojson.Position one, Geojson.Position two) {
    boolean upwards = one.getLat() < two.getLat();
    Geojson.Position south = upwards ? one : two;
    Geojson.Position north = upwards ? two : one;
    double bottom = row(south);
    double top = row(north);
    for (int row = (int) Math.max(0, Math.ceil(bottom)); row < top && row < rows.size(); row++) {
      double share = (row - bottom) / (top - bottom);
      double longitude = south.getLon() + share * (north.getLon() - south.getLon());
      crossings.computeIfAbsent(row, _ -> new ArrayList<>()).add(longitude);
    }
  }

  /** Whole numbers are the middles of rows. */
  private double row(Geojson.Position position) {
    return (position.getLat() + 90.0) * perDegree - 0.5;
  }

  private void fill(List<Run> runs, List<Double> longitudes, int zone) {
    longitudes.sort(Comparator.naturalOrder());
    for (int pair = 0; pair + 1 < longitudes.size(); pair += 2) {
      int west = Math.max(0, column(longitudes.get(pair)));
      int east = Math.min(360 * perDegree, column(longitudes.get(pair + 1)));
      if (east > west) {
        runs.add(new Run(west, east, zone));
      }
    }
  }

  private int column(double longitude) {
    return (int) Math.ceil((longitude + 180) * perDegree - 0.5);
  }

  private static byte[] runs(List<Run> runs) {
    runs.sort(Comparator.comparingInt(Run::west));
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    int reached = 0;
    for (Run run : runs) {
      if (run.west > reached) {
        number(row, run.west - reached);
        number(row, 0);
        reached = run.west;
      }
      if (run.east > reached) {
        number(row, run.east - reached);
        number(row, run.zone);
        reached = run.east;
      }
    }
    return row.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
