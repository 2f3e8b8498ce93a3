package org.photofactory.plugins.metadata.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.spi.media.Music;

/**
 * ID3 tags of versions 2.2 to 2.4, which stand before the sound, and of version 1, which stand
 * behind it. Covers and lyrics are passed over.
 */
public final class Id3 {

  /** What a tag starts with. */
  public static final String MARK = "ID3";

  /** How long the tag of version 1 is. */
  public static final int OLD_LENGTH = 128;

  private static final int HEAD = 10;
  private static final int MOST_FRAMES = 500;
  private static final int LONGEST_TEXT = 4096;

  private static final int UNSYNCHRONISED = 0x80;
  private static final int EXTENDED = 0x40;

  /** Flags of a frame of version 2.4: unsynchronised; its length stands before it once more. */
  private static final int FRAME_UNSYNCHRONISED = 0x02;

  private static final int FRAME_LENGTH = 0x01;

  /** Flags of packed or enciphered frames. */
  private static final int FRAME_CLOSED_3 = 0xC0;

  private static final int FRAME_CLOSED_4 = 0x0C;

  private final int version;
  private final Tags tags = new Tags();

  private Id3(int version) {
    this.version = version;
  }

  /** Where the sound starts behind a tag at the start of these bytes. */
  public static long end(ByteSource bytes) throws IOException {
    return bytes.has(0, MARK) ? HEAD + sevenBits(bytes, 6) : 0;
  }

  /** Reads the tag at the start of these bytes. */
  public static Music read(ByteSource bytes) throws IOException {
    Id3 reader = new Id3(bytes.unsigned8(3));
    ByteSource whole = bytes.slice(HEAD, end(bytes));
    boolean plain = reader.version > 3 || (bytes.unsigned8(5) & UNSYNCHRONISED) == 0;
    ByteSource content = plain ? whole : synchronise(whole, whole.length());
    boolean extended = reader.version > 2 && (bytes.unsigned8(5) & EXTENDED) != 0;
    reader.readFrames(content, extended ? reader.extension(content) : 0);
    return reader.music();
  }

  /** Reads the tag of version 1 at the end of these bytes; nothing where there is none. */
  public static Music readOld(ByteSource bytes) throws IOException {
    ByteSource old = bytes.slice(bytes.length() - OLD_LENGTH, bytes.length());
    if (bytes.length() < OLD_LENGTH || !old.has(0, "TAG")) {
      return Music.UNKNOWN;
    }
    Tags tags = new Tags();
    tags.put("TIT2", old.latin(3, 30));
    tags.put("TPE1", old.latin(33, 30));
    tags.put("TALB", old.latin(63, 30));
    boolean numbered = old.unsigned8(125) == 0;
    return new Music(
        tags.first("TIT2"),
        tags.first("TPE1"),
        tags.first("TALB"),
        null,
        numbered ? Tags.number(Integer.toString(old.unsigned8(126))) : null,
        Tags.year(old.latin(93, 4)),
        Genres.of(old.unsigned8(127)));
  }

  private Music music() {
    return new Music(
        tags.first("TIT2", "TT2"),
        tags.first("TPE1", "TP1"),
        tags.first("TALB", "TAL"),
        tags.first("TPE2", "TP2"),
        Tags.number(tags.first("TRCK", "TRK")),
        Tags.year(tags.first("TDRC", "TYER", "TYE", "TDRL", "TDOR")),
        Genres.name(tags.first("TCON", "TCO")));
  }

  private long extension(ByteSource content) throws IOException {
    return version == 3 ? 4 + content.unsigned32(0) : sevenBits(content, 0);
  }

  private void readFrames(ByteSource content, long start) throws IOException {
    int letters = version == 2 ? 3 : 4;
    int head = version == 2 ? 6 : HEAD;
    long at = start;
    for (int count = 0; count < MOST_FRAMES && at + head < content.length(); count++) {
      long length = length(content, at + letters);
      String name = content.latin(at, letters);
      if (length <= 0 || name.charAt(0) == 0) {
        return;
      }
      if (name.charAt(0) == 'T' && length <= LONGEST_TEXT) {
        int flags = version == 2 ? 0 : content.unsigned8(at + 9);
        readText(name, content.slice(at + head, at + head + length), flags);
      }
      at += head + length;
    }
  }

  private long length(ByteSource content, long at) throws IOException {
    return switch (version) {
      case 2 -> content.unsigned16(at) << 8 | content.unsigned8(at + 2);
      case 3 -> content.unsigned32(at);
      default -> sevenBits(content, at);
    };
  }

  private void readText(String name, ByteSource frame, int flags) throws IOException {
    boolean closed = (flags & (version == 3 ? FRAME_CLOSED_3 : FRAME_CLOSED_4)) != 0;
    if (closed) {
      return;
    }
    long start = version > 3 && (flags & FRAME_LENGTH) != 0 ? 4 : 0;
    boolean plain = version <= 3 || (flags & FRAME_UNSYNCHRONISED) == 0;
    ByteSource rest = frame.slice(start, frame.length());
    ByteSource text = plain ? rest : synchronise(rest, rest.length());
    charset(text.unsigned8(0)).ifPresent(charset -> put(name, text, charset));
  }

  /** Of several values, which zeros separate, all count. */
  private void put(String name, ByteSource text, Charset charset) {
    try {
      String all = new String(text.read(1, (int) text.length() - 1), charset);
      tags.put(name, all.replace("\uFEFF", "").replaceAll("\0+$", "").replaceAll("\0+", "; "));
    } catch (IOException cut) {
      // The frame ends behind the file: what is there of it says nothing.
    }
  }

  private static Optional<Charset> charset(int code) {
    return switch (code) {
      case 0 -> Optional.of(StandardCharsets.ISO_8859_1);
      case 1 -> Optional.of(StandardCharsets.UTF_16);
      case 2 -> Optional.of(StandardCharsets.UTF_16BE);
      case 3 -> Optional.of(StandardCharsets.UTF_8);
      default -> Optional.empty();
    };
  }

  /** Zeros that keep players from seeing sound in the tag are taken out. */
  private static ByteSource synchronise(ByteSource bytes, long length) throws IOException {
    byte[] all = bytes.read(0, (int) Math.min(ByteSource.MAX_READ, length));
    ByteArrayOutputStream plain = new ByteArrayOutputStream(all.length);
    for (int index = 0; index < all.length; index++) {
      boolean put = index > 0 && all[index] == 0 && all[index - 1] == (byte) 0xFF;
      if (!put) {
        plain.write(all[index]);
      }
    }
    return new ArrayBytes(plain.toByteArray());
  }

  private static long sevenBits(ByteSource bytes, long at) throws IOException {
    long value = 0;
    for (int index = 0; index < 4; index++) {
      value = value << 7 | bytes.unsigned8(at + index) & 0x7F;
    }
    return value;
  }
}
