package org.photofactory.decoder.pool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.Means;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderOutcome.RenderedFile;
import org.photofactory.spi.picture.RenderOutcome.TinyPicture;
import org.photofactory.spi.picture.RenderRequest;

/** What workers answer, as callers are told. */
record Outcomes(Equipment equipment, RenderRequest request) {

  private static final String SAFE = "; the original is safe in the vault.";

  /** When a file has ended two workers, the last of them in this way. */
  static RenderOutcome killed(Ending ending) {
    return new RenderOutcome.Broken(
        "KILLED_DECODER",
        "This file is damaged: twice it %s. The original is kept as it is."
            .formatted(ending.words()));
  }

  RenderOutcome of(Answer answer) {
    return switch (answer) {
      case Answer.Made made -> rendered(made);
      case Answer.Refused refused -> refused(refused);
      case Answer.Hello _ -> new RenderOutcome.Away("A decoder gives answers that do not fit.");
    };
  }

  /** When there are to be no workers. */
  RenderOutcome switchedOff() {
    return switch (nothingInstalled()) {
      case RenderOutcome.NoDecoder none -> new RenderOutcome.NoDecoder(none.format(), null);
      case RenderOutcome other -> other;
    };
  }

  /** When no worker can do anything; somebody has to look what the file is all the same. */
  RenderOutcome nothingInstalled() {
    return Format.of(head(), request.source().mime())
        .map(format -> noDecoder(format.name()))
        .orElseGet(() -> noDecoder(request.source().mime()));
  }

  /** Where the caller's Java is the better way; empty while that is not known. */
  Optional<RenderOutcome> leftToCaller() {
    return equipment.known() && equipment.paths().containsKey(Means.JAVA)
        ? Format.of(head(), request.source().mime())
            .filter(format -> equipment.path(format).equals(Optional.of(Means.JAVA)))
            .map(format -> new RenderOutcome.NoDecoder(format.title(), null))
        : Optional.empty();
  }

  private byte[] head() {
    try (FileChannel file = FileChannel.open(request.source().file())) {
      ByteBuffer head = ByteBuffer.allocate(Format.SIGNATURE_LENGTH);
      file.read(head, request.source().offset());
      return head.array();
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  private RenderOutcome rendered(Answer.Made made) {
    return new RenderOutcome.Rendered(
        made.files().stream()
            .map(
                file ->
                    new RenderedFile(
                        file.name().replace(".jpg", ""),
                        request.folder().resolve(file.name()),
                        file.width(),
                        file.height()))
            .toList(),
        new TinyPicture(made.tiny().width(), made.tiny().height(), made.tiny().rgb()),
        made.width(),
        made.height(),
        made.damaged(),
        made.means());
  }

  private RenderOutcome refused(Answer.Refused refused) {
    return switch (refused.reason()) {
      case NO_DECODER -> noDecoder(refused.detail());
      case DAMAGED ->
          new RenderOutcome.Broken(
              "DAMAGED",
              "This file is damaged: no picture can be read from it. The original is kept as it"
                  + " is.");
      case NO_MEMORY ->
          new RenderOutcome.Broken(
              "TOO_LARGE",
              "Showing this picture needs more memory than a decoder may have (the setting"
                  + " decoder.memory)"
                  + SAFE);
      case TOO_LARGE ->
          new RenderOutcome.Broken(
              "TOO_LARGE",
              "This picture has %,d megapixels, more than the limit of %,d"
                      .formatted(Long.parseLong(refused.detail()), request.maxMegapixels())
                  + SAFE);
      case DISK -> new RenderOutcome.Away(refused.detail());
    };
  }

  private RenderOutcome noDecoder(String detail) {
    Optional<Format> format = equipment.format(detail);
    return new RenderOutcome.NoDecoder(
        format.map(Format::title).orElse(detail),
        format.flatMap(equipment::missingPackage).orElse(null));
  }
}
