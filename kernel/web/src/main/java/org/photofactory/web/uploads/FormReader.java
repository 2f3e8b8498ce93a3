package org.photofactory.web.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * Reads a form while it comes, holding no more of it than a buffer and the field at hand. What
 * happens in it is told in the order in which it comes. For one form and one thread.
 */
final class FormReader extends MultiPart.AbstractPartsListener {

  private static final int CHUNK = 64 * 1024;
  private static final int MOST_PARTS = 5000;
  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final int MOST_FIELD_BYTES = 16 * 1024;

  private final FormVisitor visitor;
  private final MultiPart.Parser parser;
  private final byte[] buffer = new byte[CHUNK];
  private final byte[] field = new byte[MOST_FIELD_BYTES];
  private int fieldBytes;
  private int parts;
  private @Nullable String encoding;
  private @Nullable Throwable failure;

  FormReader(String boundary, FormVisitor visitor) {
    this.visitor = visitor;
    this.parser = new MultiPart.Parser(boundary, this);
    parser.setMaxParts(-1);
    parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
  }

  /**
   * Reads the form to its end.
   *
   * @throws org.photofactory.web.rest.ProblemException when it is none, or larger than a form may
   *     be
   */
  void read(InputStream body) throws IOException {
    int count;
    do {
      count = body.read(buffer);
      boolean last = count < 0;
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, Math.max(count, 0)), last));
      stopAtFailure();
    } while (count >= 0);
  }

  @Override
  public void onPartBegin() {
    encoding = null;
    fieldBytes = 0;
    if (++parts > MOST_PARTS) {
      fail(tooLarge("A form may have at most " + MOST_PARTS + " parts."));
    }
  }

  @Override
  public void onPartHeader(String name, String value) {
    super.onPartHeader(name, value);
    if ("Content-Transfer-Encoding".equalsIgnoreCase(name)) {
      encoding = value.strip();
    }
  }

  @Override
  public void onPartHeaders() {
    if (getFileName() != null) {
      attempt(() -> visitor.beginFile(getFileName(), encoding));
    }
  }

  /** The parser says nothing of what a listener throws, so it is kept until it can be thrown. */
  @Override
  public void onPartContent(Content.Chunk chunk) {
    ByteBuffer bytes = chunk.getByteBuffer();
    if (getFileName() != null) {
      attempt(() -> visitor.fileBytes(bytes));
    } else if (bytes.remaining() > MOST_FIELD_BYTES - fieldBytes) {
      fail(tooLarge("A field of a form may have at most " + MOST_FIELD_BYTES + " bytes."));
    } else {
      int count = bytes.remaining();
      bytes.get(field, fieldBytes, count);
      fieldBytes += count;
    }
  }

  @Override
  public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
    if (fileName == null) {
      attempt(() -> visitor.field(name == null ? "" : name, text()));
    } else {
      attempt(visitor::endFile);
    }
  }

  @Override
  public void onFailure(Throwable broken) {
    fail(
        Problem.badRequest(
                "The form cannot be read: " + broken.getMessage() + ".",
                "Files before that place were taken, see details.")
            .asException());
  }

  /** Null when it is no UTF-8. */
  private @Nullable String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(field, 0, fieldBytes))
          .toString();
    } catch (CharacterCodingException broken) {
      return null;
    }
  }

  private void attempt(Step step) {
    if (failure == null) {
      try {
        step.run();
      } catch (IOException | RuntimeException stopped) {
        fail(stopped);
      }
    }
  }

  private void fail(Throwable stopped) {
    if (failure == null) {
      failure = stopped;
    }
  }

  private void stopAtFailure() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException stopped -> throw stopped;
      case RuntimeException stopped -> throw stopped;
      case Throwable fault -> throw new IllegalStateException(fault);
    }
  }

  private static RuntimeException tooLarge(String message) {
    return Problem.of(413, "TOO_LARGE", message, null).asException();
  }

  private interface Step {
    void run() throws IOException;
  }
}
