package org.photofactory.testkit.media;

import static org.photofactory.testkit.media.HostileMedium.film;
import static org.photofactory.testkit.media.HostileMedium.image;
import static org.photofactory.testkit.media.HostileMedium.sidecar;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** XMP packets that grow, reach out, or never end. */
final class HostilePackets {

  private static final int LAUGHS = 10;
  private static final int DEEP = 50_000;
  private static final int MANY = 200_000;

  private HostilePackets() {}

  static List<HostileMedium> all() {
    return List.of(
        sidecar("billion laughs.xmp", HostilePackets::laughs),
        sidecar("one long entity many times.xmp", HostilePackets::blowUp),
        sidecar("entity of a file.xmp", HostilePackets::reachingOut),
        sidecar("elements in elements.xmp", () -> words("<a>".repeat(DEEP) + "</a>".repeat(DEEP))),
        sidecar("many keywords.xmp", () -> words("<rdf:li>word</rdf:li>".repeat(MANY))),
        sidecar("one endless keyword.xmp", () -> words("<rdf:li>" + "word".repeat(1 << 20))),
        image("billion laughs.jpg", "image/jpeg", HostilePackets::jpeg),
        image("billion laughs.png", "image/png", HostilePackets::png),
        film("billion laughs.mp4", "video/mp4", HostilePackets::movie));
  }

  private static byte[] laughs() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int level = 1; level <= LAUGHS; level++) {
      String before = "&l" + (level - 1) + ";";
      entities.append("<!ENTITY l%d \"%s\">".formatted(level, before.repeat(10)));
    }
    return packet(entities.toString(), "<rdf:li>&l" + LAUGHS + ";</rdf:li>");
  }

  private static byte[] blowUp() {
    String entity = "<!ENTITY l \"" + "ha".repeat(50_000) + "\">";
    return packet(entity, "<rdf:li>" + "&l;".repeat(50_000) + "</rdf:li>");
  }

  private static byte[] reachingOut() {
    String entity = "<!ENTITY l SYSTEM \"file:///dev/zero\">";
    return packet(entity, "<rdf:li>&l;</rdf:li>");
  }

  private static byte[] words(String words) {
    return packet("", words);
  }

  private static byte[] packet(String entities, String words) {
    String document = entities.isEmpty() ? "" : "<!DOCTYPE x [" + entities + "]>";
    String packet =
        """
        <?xml version="1.0"?>%s
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:subject><rdf:Bag>%s</rdf:Bag></dc:subject>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """
            .formatted(document, words);
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] jpeg() {
    byte[] block = Octets.big().text("http://ns.adobe.com/xap/1.0/\0").all(laughs()).end();
    return FileParts.withSegment(
        TestPictures.file(TestPictures.quarters(8, 8), "jpeg"), 0xe1, block);
  }

  private static byte[] png() {
    byte[] text = Octets.big().text("XML:com.adobe.xmp\0\0\0\0\0").all(laughs()).end();
    return FileParts.withChunk(TestPictures.file(TestPictures.quarters(8, 8), "png"), "iTXt", text);
  }

  private static byte[] movie() {
    byte[] packet = HostileAtoms.atom("XMP_", laughs());
    byte[] moov = HostileAtoms.atom("moov", HostileAtoms.atom("udta", packet));
    byte[] type = HostileAtoms.atom("ftyp", Octets.big().text("isom").u32(0).text("isom").end());
    return Octets.big().all(type).all(moov).end();
  }
}
