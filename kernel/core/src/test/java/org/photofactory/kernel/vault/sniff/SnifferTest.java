package org.photofactory.kernel.vault.sniff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.vault.quarantine.QuarantineCode;
import org.photofactory.spi.media.MediaKind;

/** Formats of which there is no sample, by the bytes that their specifications ask for. */
class SnifferTest {

  @TempDir Path folder;
  private final Sniffer sniffer = new Sniffer();

  @ParameterizedTest
  @CsvSource({
    "crx,isom,RAW,image/x-canon-cr3",
    "avis,avif,IMAGE,image/avif",
    "mif1,avif,IMAGE,image/avif",
    "hevc,hevc,IMAGE,image/heic-sequence",
    "M4A,isom,AUDIO,audio/mp4",
    "M4V,isom,VIDEO,video/x-m4v",
    "3gp4,isom,VIDEO,video/3gpp",
    "3g2a,isom,VIDEO,video/3gpp2",
    "mp42,isom,VIDEO,video/mp4",
    "XAVC,isom,VIDEO,video/mp4",
  })
  void files_of_boxes_are_told_by_brand(
      String major, String compatible, MediaKind kind, String mime) throws IOException {
    String brands = "%-4s\0\0\0\0%-4s".formatted(major, compatible);

    assertThat(sniff("\0\0\0\u0014ftyp" + brands + "\0\0\0\bmdat"))
        .isEqualTo(new Sniffed.Medium(kind, mime));
  }

  @ParameterizedTest
  @CsvSource({
    "SONY,32767,a.bin,image/x-sony-arw",
    "SONY,32767,a.SR2,image/x-sony-sr2",
    "NIKON CORPORATION,34713,a.bin,image/x-nikon-nef",
    "NIKON CORPORATION,34713,a.NRW,image/x-nikon-nrw",
    "PENTAX,65535,a.bin,image/x-pentax-pef",
    "SAMSUNG,32770,a.bin,image/x-samsung-srw",
    "Nobody,32767,a.nef,image/x-raw",
  })
  void raw_files_are_told_by_maker_and_compression(
      String maker, int compression, String name, String mime) throws IOException {
    assertThat(sniff(tiff(maker, compression), name))
        .isEqualTo(new Sniffed.Medium(MediaKind.RAW, mime));
  }

  @Test
  void a_makers_edited_tiff_is_a_picture() throws IOException {
    assertThat(sniff(tiff("NIKON CORPORATION", 1), "a.nef"))
        .isEqualTo(new Sniffed.Medium(MediaKind.IMAGE, "image/tiff"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IIRO|RAW|image/x-olympus-orf",
        "MMOR|RAW|image/x-olympus-orf",
        "FORM....AIFF|AUDIO|audio/x-aiff",
        "RIFF....WAVE|AUDIO|audio/x-wav",
        "OggS....vorbis|AUDIO|audio/ogg",
        "OggS....theora|VIDEO|video/ogg",
        "fLaC|AUDIO|audio/flac",
        "ID3\u0003|AUDIO|audio/mpeg",
        "....wide....mdat|VIDEO|video/quicktime",
        "GIF89a|IMAGE|image/gif",
      })
  void other_formats_are_told_by_signature(String start, MediaKind kind, String mime)
      throws IOException {
    String bytes = start.replace("....", "\0\0\0\b");

    assertThat(sniff(bytes + "\0".repeat(100))).isEqualTo(new Sniffed.Medium(kind, mime));
  }

  @Test
  void sound_without_a_signature_needs_two_frames_in_a_row() throws IOException {
    // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes.
    String mp3 = "\u00FF\u00FB\u0090\0" + "\0".repeat(413);
    // ADTS with a frame length of 32.
    String aac = "\u00FF\u00F1\u0050\u0080\u0004\u0000\u00FC" + "\0".repeat(25);

    assertThat(sniff(mp3 + mp3)).isEqualTo(new Sniffed.Medium(MediaKind.AUDIO, "audio/mpeg"));
    assertThat(sniff(aac + aac)).isEqualTo(new Sniffed.Medium(MediaKind.AUDIO, "audio/aac"));
    assertThat(sniff(mp3 + "x".repeat(417))).isInstanceOf(Sniffed.Unfit.class);
  }

  @Test
  void transport_streams_are_told_by_their_sync_bytes() throws IOException {
    String packet = "G" + "\0".repeat(187);

    assertThat(sniff(packet.repeat(4)))
        .isEqualTo(new Sniffed.Medium(MediaKind.VIDEO, "video/m2ts"));
  }

  @Test
  void photoshop_files_are_pictures() throws IOException {
    assertThat(sniff("8BPS\0\u0001" + "\0".repeat(100)))
        .isEqualTo(new Sniffed.Medium(MediaKind.IMAGE, "image/vnd.adobe.photoshop"));
  }

  @Test
  void drawings_and_apples_edits_are_known() throws IOException {
    assertThat(sniff("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
        .isEqualTo(new Sniffed.Medium(MediaKind.IMAGE, "image/svg+xml"));
    assertThat(sniff("<?xml version=\"1.0\"?><plist><key>adjustmentData</key></plist>"))
        .isEqualTo(new Sniffed.Medium(MediaKind.SIDECAR, "application/x-plist"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><title>404</title>|a web page",
        "%PDF-1.7|a PDF document",
        "PK\u0003\u0004....|a ZIP archive",
        "{\"a\": 1}|a JSON file",
        "just some words|a text",
        "#!/bin/sh|a script",
        "\u007FELF....|a program",
      })
  void strangers_are_named(String start, String looksLike) throws IOException {
    Sniffed sniffed = sniff(start);

    assertThat(sniffed).isInstanceOf(Sniffed.Unfit.class);
    assertThat(((Sniffed.Unfit) sniffed).code()).isEqualTo(QuarantineCode.NOT_MEDIA);
    assertThat(((Sniffed.Unfit) sniffed).message()).contains(looksLike);
  }

  @Test
  void zeros_are_told_from_unknown_bytes() throws IOException {
    assertThat(((Sniffed.Unfit) sniff("\0".repeat(5000))).message()).contains("all zero");
    assertThat(((Sniffed.Unfit) sniff("\u0001\u0002\u0003\0")).message()).contains("not know");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00FF\u00D8\u00FF\u00E0",
        "\u0089PNG\r\n\u001A\n",
        "II*\0\b\0\0\0",
        "\0\0\0\u0018ftypheic\0\0\0\0",
        "RIFF\0\0\0\0WEBP"
      })
  void the_bare_beginning_of_a_medium_is_none(String start) throws IOException {
    Sniffed sniffed = sniff(start);

    assertThat(sniffed).isInstanceOf(Sniffed.Unfit.class);
    assertThat(((Sniffed.Unfit) sniffed).code()).isEqualTo(QuarantineCode.TRUNCATED_HEADER);
  }

  @Test
  void a_tiff_that_points_at_itself_ends() throws IOException {
    byte[] loop = tiff("SONY", 1);
    ByteBuffer.wrap(loop).order(ByteOrder.LITTLE_ENDIAN).putInt(8 + 2 + 24, 8);

    assertThat(sniff(loop, "a.tif")).isEqualTo(new Sniffed.Medium(MediaKind.IMAGE, "image/tiff"));
  }

  @Test
  void text_in_old_encodings_is_text() throws IOException {
    byte[] latin = "Viele Grüße aus Düsseldorf, wo es heute sehr warm ist".getBytes(ISO_8859_1);
    byte[] utf16 = "\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE);

    assertThat(((Sniffed.Unfit) sniff(latin, "a.jpg")).message()).contains("a text");
    assertThat(((Sniffed.Unfit) sniff(utf16, "a.jpg")).message()).contains("a text");
  }

  @Test
  void the_language_of_the_system_changes_nothing() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(sniff("<!DOCTYPE HTML><TITLE>i</TITLE>")).isInstanceOf(Sniffed.Unfit.class);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** One directory with maker and compression. */
  private static byte[] tiff(String maker, int compression) {
    byte[] name = (maker + "\0").getBytes(ISO_8859_1);
    ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II*\0".getBytes(ISO_8859_1)).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x103).putShort((short) 3).putInt(1).putInt(compression);
    tiff.putShort((short) 0x10F).putShort((short) 2).putInt(name.length).putInt(100);
    tiff.putInt(0).position(100).put(name);
    return Arrays.copyOf(tiff.array(), tiff.capacity());
  }

  private Sniffed sniff(String latin) throws IOException {
    return sniff(latin.getBytes(ISO_8859_1), "misnamed.jpg");
  }

  private Sniffed sniff(byte[] bytes, String name) throws IOException {
    return sniffer.sniff(Files.write(folder.resolve("file"), bytes), name);
  }
}
