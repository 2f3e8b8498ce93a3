package org.photofactory.plugins.video.motion;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts motion photos together as the makers of phones do. */
final class MotionPhotoMaker {

  private MotionPhotoMaker() {}

  /** A film with nothing in it, as whole as a walk through boxes can see. */
  static byte[] film() {
    return joined(
        ftyp("mp42"), box("mdat", new byte[500]), box("moov", track("soun"), track("vide")));
  }

  static byte[] track(String handler) {
    byte[] kind = joined(new byte[8], latin(handler), new byte[12]);
    return box("trak", box("tkhd", new byte[84]), box("mdia", box("hdlr", kind)));
  }

  static byte[] ftyp(String brand) {
    return box("ftyp", latin(brand), new byte[4], latin(brand));
  }

  static byte[] box(String type, byte[]... content) {
    byte[] inside = joined(content);
    return joined(big(8 + inside.length), latin(type), inside);
  }

  /** A box with its length in 64 bits. */
  static byte[] longBox(String type, byte[] content) {
    byte[] length = ByteBuffer.allocate(8).putLong(16 + content.length).array();
    return joined(big(1), latin(type), length, content);
  }

  /** The segments of a JPEG file, with some that no one asked for, and some of a picture. */
  static byte[] jpeg(byte[]... segments) {
    return joined(
        new byte[] {(byte) 0xff, (byte) 0xd8},
        segment(0xe0, latin("JFIF\0\1\1\0\0\1\0\1\0\0")),
        joined(segments),
        segment(0xe2, new byte[3000]),
        segment(0xda, new byte[10]),
        new byte[700],
        new byte[] {(byte) 0xff, (byte) 0xd9});
  }

  static byte[] segment(int marker, byte[] content) {
    byte[] head = {(byte) 0xff, (byte) marker};
    byte[] length = ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array();
    return joined(head, length, content);
  }

  static byte[] xmp(String words, String inside) {
    String packet =
        """
        <?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:Camera="http://ns.google.com/photos/1.0/camera/"
            xmlns:Container="http://ns.google.com/photos/1.0/container/"
            xmlns:Item="http://ns.google.com/photos/1.0/container/item/"
            %s>%s</rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        """
            .formatted(words, inside);
    return segment(0xe1, joined(latin("http://ns.adobe.com/xap/1.0/\0"), latin(packet)));
  }

  static byte[] microVideo(long offset) {
    return xmp("Camera:MicroVideo='1' Camera:MicroVideoOffset='%d'".formatted(offset), "");
  }

  static byte[] directory(String... items) {
    return xmp("Camera:MotionPhoto='1'", directoryOf(items));
  }

  static String directoryOf(String... items) {
    return "<Container:Directory><rdf:Seq>%s</rdf:Seq></Container:Directory>"
        .formatted(String.join("", items));
  }

  static String item(String mime, String semantic, long length, long padding) {
    return """
    <rdf:li rdf:parseType='Resource'><Container:Item Item:Semantic='%s' Item:Length='%d'
      Item:Padding='%d' Item:Mime='%s'/></rdf:li>
    """
        .formatted(semantic, length, padding, mime);
  }

  /** What Samsung puts behind a picture: a block of something else, one with the film. */
  static byte[] samsungTrailer(byte[] film) {
    byte[] date = block(0x0a01, "Image_UTC_Data", latin("1608199394786"));
    byte[] motion = block(0x0a30, "MotionPhoto_Data", film);
    int both = date.length + motion.length;
    byte[] directory =
        joined(
            latin("SEFH"),
            little(107, 2),
            entry(0x0a01, both, date.length),
            entry(0x0a30, motion.length, motion.length));
    return joined(date, motion, directory, little(directory.length), latin("SEFT"));
  }

  private static byte[] block(int type, String name, byte[] content) {
    return joined(little(type << 16, name.length()), latin(name), content);
  }

  private static byte[] entry(int type, int back, int size) {
    return little(type << 16, back, size);
  }

  static byte[] little(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      buffer.putInt(number);
    }
    return buffer.array();
  }

  static byte[] big(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
