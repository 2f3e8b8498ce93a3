package org.photofactory.testkit.media;

import static org.photofactory.testkit.media.HostileMedium.film;
import static org.photofactory.testkit.media.HostileMedium.image;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;

/** Films whose parts never end, or are inside each other without end. */
final class HostileAtoms {

  private static final int DEEP = 100_000;
  private static final int HEAD = 8;

  private static final byte[] FILM =
      atom("ftyp", Octets.big().text("isom").u32(0).text("isom").end());
  private static final byte[] PICTURE =
      atom("ftyp", Octets.big().text("heic").u32(0).text("mif1heic").end());

  private HostileAtoms() {}

  static List<HostileMedium> all() {
    return List.of(
        mp4("no length", () -> Octets.big().times(DEEP, zero("moov")).end()),
        mp4("no length inside", HostileAtoms::endless),
        mp4("long length of 0", () -> huge(0)),
        mp4("long length of 1", () -> huge(1)),
        mp4("long length of -1", () -> huge(-1)),
        mp4("long length of 2^63", () -> huge(Long.MAX_VALUE)),
        mp4(
            "length of 7",
            () -> Octets.big().times(DEEP, Octets.big().u32(7).text("moov").end()).end()),
        mp4("moov in moov", () -> nested("moov")),
        mp4("tracks in tracks", () -> atom("moov", nested("trak"))),
        mp4("user data in user data", () -> atom("moov", nested("udta"))),
        mp4(
            "atoms without content",
            () -> Octets.big().times(500_000, atom("free", new byte[0])).end()),
        mp4("tracks without content", HostileAtoms::tracks),
        heic("boxes in boxes", () -> full("meta", nested("iprp"))),
        heic("meta in meta", () -> nested("meta")),
        heic("grid of itself", HostileAtoms::grid),
        film("segments in segments.mkv", "video/x-matroska", HostileAtoms::segments),
        film("lists in lists.avi", "video/x-msvideo", HostileAtoms::lists));
  }

  private static HostileMedium mp4(String name, Supplier<byte[]> atoms) {
    return film(name + ".mp4", "video/mp4", () -> Octets.big().all(FILM).all(atoms.get()).end());
  }

  private static HostileMedium heic(String name, Supplier<byte[]> boxes) {
    return image(
        name + ".heic", "image/heic", () -> Octets.big().all(PICTURE).all(boxes.get()).end());
  }

  static byte[] atom(String type, byte[] content) {
    return Octets.big().u32(content.length + HEAD).text(type).all(content).end();
  }

  private static byte[] full(String type, byte[] content) {
    return atom(type, Octets.big().u32(0).all(content).end());
  }

  private static byte[] zero(String type) {
    return Octets.big().u32(0).text(type).end();
  }

  private static byte[] endless() {
    Octets atoms = Octets.big();
    List.of("moov", "trak", "mdia", "minf", "stbl", "stsd").forEach(type -> atoms.all(zero(type)));
    return atoms.times(DEEP, zero("trak")).end();
  }

  private static byte[] huge(long length) {
    return Octets.big().u32(1).text("moov").u64(length).times(1_000, zero("trak")).end();
  }

  private static byte[] nested(String type) {
    ByteBuffer atoms = ByteBuffer.allocate(DEEP * HEAD);
    while (atoms.hasRemaining()) {
      atoms.putInt(atoms.remaining()).put(Octets.big().text(type).end());
    }
    return atoms.array();
  }

  private static byte[] tracks() {
    return atom("moov", Octets.big().times(DEEP, atom("trak", atom("mdia", new byte[0]))).end());
  }

  /** A picture that is put together from itself. */
  private static byte[] grid() {
    byte[] info = full("infe", Octets.big().u16(1, 0).text("grid\0").end());
    info[HEAD] = 2;
    byte[] references = full("iref", atom("dimg", Octets.big().u16(1, 4, 1, 1, 1, 1).end()));
    byte[] places = Octets.big().u16(0x4400, 1, 1, 0, 1).u32(0, HEAD).end();
    Octets boxes = Octets.big().all(full("pitm", Octets.big().u16(1).end()));
    boxes.all(full("iinf", Octets.big().u16(1).all(info).end()));
    boxes.all(references).all(full("iloc", places));
    return full("meta", boxes.end());
  }

  private static byte[] segments() {
    byte[] type = Octets.big().u8(0x42, 0x82, 0x88).text("matroska").end();
    byte[] segment = Octets.big().u32(0x18538067).u8(1).times(7, new byte[] {-1}).end();
    return Octets.big().u32(0x1a45dfa3).u8(0x80 | type.length).all(type).times(DEEP, segment).end();
  }

  private static byte[] lists() {
    Octets file = Octets.little().text("RIFF").u32(DEEP * 12L + 4).text("AVI ");
    for (int left = DEEP; left > 0; left--) {
      file.text("LIST").u32(left * 12L - 8).text("hdrl");
    }
    return file.end();
  }
}
