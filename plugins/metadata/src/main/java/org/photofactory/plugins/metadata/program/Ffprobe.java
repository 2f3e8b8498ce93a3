package org.photofactory.plugins.metadata.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.sound.Tags;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Findings.Turn;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagFacts;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.Encoding;
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
      "format=duration:format_tags:stream_tags"
          + ":stream=codec_type,codec_name,width,height,avg_frame_rate,r_frame_rate,color_transfer"
          + ":stream_side_data=rotation,dv_profile";

  /** Longer than anything that anyone filmed in one piece. */
  private static final double MOST_SECONDS = 1e7;

  private static final String STREAM = "streams.stream.";
  private static final int MOST_STREAMS = 64;
  private static final int MOST_SIDE_DATA = 8;

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
    if (film) {
      stream("video").ifPresent(stream -> takeFilm(stream, findings));
    } else {
      findings.add(tags().comments());
    }
    String codec = stream("audio").map(stream -> values.get(stream + ".codec_name")).orElse(null);
    findings.add(new Encoding(null, codec, null, null, null, null));
  }

  private void takeFilm(String stream, Findings findings) {
    if (!findings.sized()) {
      takeSize(stream, findings);
    }
    findings.add(
        new Encoding(
            values.get(stream + ".codec_name"),
            null,
            Optional.ofNullable(rate(values.get(stream + ".avg_frame_rate")))
                .orElseGet(() -> rate(values.get(stream + ".r_frame_rate"))),
            rotation(stream),
            range(stream),
            null));
  }

  /** It counts against the clock, and says nothing where nothing is turned. */
  private int rotation(String stream) {
    double turned = number(sideData(stream, "rotation"));
    return Math.floorMod((int) -Math.round(turned / 90), 4) * 90;
  }

  private DynamicRange range(String stream) {
    if (sideData(stream, "dv_profile") != null) {
      return DynamicRange.DOLBY_VISION;
    }
    return switch (values.getOrDefault(stream + ".color_transfer", "")) {
      case "smpte2084" -> DynamicRange.PQ;
      case "arib-std-b67" -> DynamicRange.HLG;
      default -> DynamicRange.SDR;
    };
  }

  private @Nullable String sideData(String stream, String name) {
    return IntStream.range(0, MOST_SIDE_DATA)
        .mapToObj(number -> values.get(stream + ".side_data_list.side_data." + number + "." + name))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Double rate(@Nullable String fraction) {
    String[] parts = fraction == null ? new String[0] : fraction.split("/");
    double rate = parts.length == 2 ? number(parts[0]) / number(parts[1]) : 0;
    return rate > 0 && Double.isFinite(rate) ? Double.valueOf(rate) : null;
  }

  /** What is played: of most files that stands beside the whole, of Ogg beside the stream. */
  private Tags tags() {
    Tags tags = new Tags();
    String beside = stream("audio").orElse(STREAM) + ".tags.";
    for (String prefix : List.of("format.tags.", beside)) {
      values.forEach(
          (name, value) -> {
            if (name.startsWith(prefix)) {
              tags.put(name.substring(prefix.length()), value);
            }
          });
    }
    return tags;
  }

  private void takeSize(String stream, Findings findings) {
    long width = Math.round(number(values.get(stream + ".width")));
    long height = Math.round(number(values.get(stream + ".height")));
    findings.size(width, height);
    if (findings.sized() && rotation(stream) % 180 == 90) {
      findings.turn(Turn.SIDEWAYS);
    }
  }

  /** The first stream of a kind. */
  private Optional<String> stream(String kind) {
    return IntStream.range(0, MOST_STREAMS)
        .mapToObj(number -> STREAM + number)
        .filter(stream -> kind.equals(values.get(stream + ".codec_type")))
        .findFirst();
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
