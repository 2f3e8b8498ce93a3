package org.photofactory.plugins.video.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.spi.stage.ToolException;

/** Asks ffprobe what is in a file. */
public final class FilmReader {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final List<String> WISHES =
      List.of(
          "-show_entries",
          "stream=codec_type,codec_name,profile,pix_fmt,width,height,sample_aspect_ratio,"
              + "field_order,color_transfer,avg_frame_rate,channels,duration"
              + ":stream_disposition=attached_pic"
              + ":stream_side_data=rotation"
              + ":format=format_name,duration",
          "-of",
          "flat");

  /** A file decides how many streams there are; three digits are enough. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:format|streams\\.stream\\.(?<stream>[0-9]{1,3}))\\.(?:.*\\.)?(?<key>[a-z_]+)"
              + "=(?<value>.*)");

  private FilmReader() {}

  /**
   * What is in a file; a film without tracks when ffprobe makes nothing of it.
   *
   * @throws ToolException when there is no ffprobe, or when it could not look to the end
   */
  public static Film read(Ffmpeg ffmpeg, Path file) throws InterruptedException, ToolException {
    return parse(ffmpeg.probe(WISHES, file, LONGEST).output());
  }

  /** Reads lines like {@code streams.stream.0.codec_name="h264"}. */
  static Film parse(String flat) {
    Map<String, String> format = new TreeMap<>();
    Map<Integer, Map<String, String>> streams = new TreeMap<>();
    for (String line : flat.lines().toList()) {
      Matcher said = LINE.matcher(line);
      if (said.matches()) {
        String stream = said.group("stream");
        Map<String, String> values =
            stream == null
                ? format
                : streams.computeIfAbsent(Integer.valueOf(stream), _ -> new TreeMap<>());
        values.put(said.group("key"), said.group("value").replace("\"", ""));
      }
    }
    return film(format, streams);
  }

  private static Film film(Map<String, String> format, Map<Integer, Map<String, String>> streams) {
    VideoTrack video = null;
    List<AudioTrack> audio = new ArrayList<>();
    double longest = number(format.get("duration"));
    for (Map.Entry<Integer, Map<String, String>> numbered : streams.entrySet()) {
      Map<String, String> stream = numbered.getValue();
      if (isFilm(stream) && video == null) {
        video = video(numbered.getKey(), stream);
      } else if (isSound(stream)) {
        audio.add(audio(numbered.getKey(), stream));
      }
      longest = Math.max(longest, number(stream.get("duration")));
    }
    return new Film(text(format, "format_name"), video, audio, longest);
  }

  /** Covers are pictures too. */
  private static boolean isFilm(Map<String, String> stream) {
    return text(stream, "codec_type").equals("video")
        && !text(stream, "attached_pic").equals("1")
        && number(stream.get("width")) > 0
        && number(stream.get("height")) > 0;
  }

  private static boolean isSound(Map<String, String> stream) {
    return text(stream, "codec_type").equals("audio") && !text(stream, "codec_name").isEmpty();
  }

  private static AudioTrack audio(int index, Map<String, String> stream) {
    return new AudioTrack(index, text(stream, "codec_name"), (int) number(stream.get("channels")));
  }

  private static VideoTrack video(int index, Map<String, String> stream) {
    String order = text(stream, "field_order");
    return new VideoTrack(
        index,
        text(stream, "codec_name"),
        text(stream, "profile"),
        text(stream, "pix_fmt"),
        new PictureSize((int) number(stream.get("width")), (int) number(stream.get("height"))),
        aspect(text(stream, "sample_aspect_ratio")),
        quarterTurns(number(stream.get("rotation"))),
        ratio(text(stream, "avg_frame_rate"), '/'),
        text(stream, "color_transfer"),
        order.length() == 2 && "tb".indexOf(order.charAt(0)) >= 0);
  }

  /** What nobody can mean is left aside. */
  private static double aspect(String text) {
    double aspect = ratio(text, ':');
    return aspect > 0.1 && aspect < 10 ? aspect : 1;
  }

  /** ffprobe counts degrees counterclockwise. */
  private static int quarterTurns(double degrees) {
    return Math.floorMod((int) Math.round(-degrees / 90), 4);
  }

  private static double ratio(String text, char between) {
    int at = text.indexOf(between);
    double below = at < 0 ? 0 : number(text.substring(at + 1));
    return below > 0 ? number(text.substring(0, at)) / below : 0;
  }

  private static String text(Map<String, String> values, String key) {
    String text = values.getOrDefault(key, "");
    return text.equals("unknown") || text.equals("N/A") ? "" : text;
  }

  private static double number(@Nullable String text) {
    try {
      double number = text == null ? 0 : Double.parseDouble(text);
      return Double.isFinite(number) ? number : 0;
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }
}
