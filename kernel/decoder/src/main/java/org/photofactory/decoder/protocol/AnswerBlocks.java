package org.photofactory.decoder.protocol;

import java.util.List;
import org.photofactory.decoder.protocol.Answer.Hello;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.protocol.Answer.Reason;
import org.photofactory.decoder.protocol.Answer.Refused;
import org.photofactory.decoder.protocol.Answer.Tiny;

/** Answers as blocks. */
final class AnswerBlocks {

  private static final int HELLO = 1;
  private static final int MADE = 2;
  private static final int REFUSED = 3;

  private AnswerBlocks() {}

  static byte[] of(Answer answer) {
    BlockWriter block = new BlockWriter();
    switch (answer) {
      case Hello hello ->
          block
              .number(HELLO)
              .list(hello.abilities(), BlockWriter::text)
              .list(hello.versions(), BlockWriter::text);
      case Made made -> write(block.number(MADE), made);
      case Refused refused ->
          block
              .number(REFUSED)
              .number(refused.number())
              .number(refused.reason().ordinal())
              .text(refused.detail());
    }
    return block.block();
  }

  static Answer read(byte[] bytes) throws ProtocolException {
    BlockReader block = new BlockReader(bytes);
    int kind = block.integer();
    Answer answer =
        switch (kind) {
          case HELLO -> new Hello(block.list(BlockReader::text), block.list(BlockReader::text));
          case MADE -> made(block);
          case REFUSED -> new Refused(block.number(), reason(block.integer()), block.text());
          default -> throw new ProtocolException("an answer of kind " + kind);
        };
    block.end();
    return answer;
  }

  private static void write(BlockWriter block, Made made) {
    block
        .number(made.number())
        .list(
            made.files(),
            (item, file) -> item.text(file.name()).number(file.width()).number(file.height()))
        .number(made.tiny().width())
        .number(made.tiny().height())
        .bytes(made.tiny().rgb())
        .number(made.width())
        .number(made.height())
        .flag(made.damaged())
        .text(made.means());
  }

  private static Made made(BlockReader block) throws ProtocolException {
    return new Made(
        block.number(),
        block.list(item -> new Made.File(item.text(), item.integer(), item.integer())),
        new Tiny(block.integer(), block.integer(), block.bytes()),
        block.integer(),
        block.integer(),
        block.flag(),
        block.text());
  }

  private static Reason reason(int ordinal) throws ProtocolException {
    List<Reason> reasons = List.of(Reason.values());
    if (ordinal < 0 || ordinal >= reasons.size()) {
      throw new ProtocolException("a reason of number " + ordinal);
    }
    return reasons.get(ordinal);
  }
}
