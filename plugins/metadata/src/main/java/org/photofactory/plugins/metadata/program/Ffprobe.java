package org.photofactory.plugins.metadata.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Findings.Turn;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.MediaKind;

/** What ffprobe says about a film or a sound recording: when it was made, its size and length. */
final class Ffprobe {

  /** Some kinds of files are lists of others, here or elsewhere; none of those is opened. */
  private static final List<String> THIS_FILE_ONLY =
      List.of(
          "-protocol_whitelist",
          "file",
          "-format_whitelist",
          "mov,matroska,avi,mpegts,mpeg,asf,flv,ogg,flac,mp3,wav,aac,aiff,amr,dv,mxf,m4v,caf,rm");

  private static final String ENTRIES =
      "format=duration:format_tags=creation_time,date"
          + ":stream=codec_type,width,height:stream_side_data=rotation";

  /** Longer than anything that anyone filmed in one piece. */
  private static final double MOST_SECONDS = 1e7;

  private static final String STREAM = "streams.stream.";

  private final Map<String, String> values;
  private final boolean film;

  private Ffprobe(Map<String, String> values, boolean film) {
    this.values = values;
    this.film = film;
  }

  static List<String> command(String path) {
    List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error"));
    command.addAll(THIS_FILE_ONLY);
    command.addAll(List.of("-show_entries", ENTRIES, "-of", "flat", "file:" + path));
    return command;
  }

  /**
   * Takes what it said.
   *
   * @param flat lines like {@code format.duration="4.1"}
   * @param kind of sound, the size of the cover and the day of release are left out
   */
  static void read(String flat, MediaKind kind, Findings findings) {
    Map<String, String> values = new HashMap<>();
    for (String line : flat.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1).replace("\"", ""));
      }
    }
    new Ffprobe(values, kind == MediaKind.VIDEO).take(findings);
  }

  private void take(Findings findings) {
    findings.add(Origin.PROGRAM, TagFacts.of(time().stream().toList()));
    double seconds = number(values.get("format.duration"));
    if (seconds > 0 && seconds < MOST_SECONDS) {
      findings.duration(Duration.ofMillis(Math.round(1000 * seconds)));
    }
    if (film && !findings.sized()) {
      filmStream().ifPresent(stream -> takeSize(STREAM + stream, findings));
    }
  }

  private void takeSize(String stream, Findings findings) {
    long width = Math.round(number(values.get(stream + ".width")));
    long height = Math.round(number(values.get(stream + ".height")));
    findings.size(width, height);
    double rotation = number(values.get(stream + ".side_data_list.side_data.0.rotation"));
    if (findings.sized() && Math.abs(rotation) % 180 == 90) {
      findings.turn(Turn.SIDEWAYS);
    }
  }

  /** The number of the first stream of moving pictures. */
  private Optional<String> filmStream() {
    return values.entrySet().stream()
        .filter(value -> value.getKey().matches("streams\\.stream\\.\\d{1,4}\\.codec_type"))
        .filter(value -> value.getValue().equals("video"))
        .map(value -> value.getKey().split("\\.")[2])
        .min(Comparator.comparingInt(Integer::parseInt));
  }

  private Optional<TimeCandidate> time() {
    String day = film ? values.get("format.tags.date") : null;
    return ToldTime.of(
        TimeSource.FFPROBE_CREATED, values.getOrDefault("format.tags.creation_time", day));
  }

  private static double number(@Nullable String text) {
    try {
      return text == null ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }
}
