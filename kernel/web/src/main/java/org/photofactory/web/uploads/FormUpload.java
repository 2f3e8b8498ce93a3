package org.photofactory.web.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/**
 * Takes the files of one form, each as soon as it is whole. What is wrong with one is told of that
 * one; the others are taken. For one form and one thread.
 *
 * @param <R> what is told of each file
 */
final class FormUpload<R> implements FormVisitor {

  private static final int LONGEST_BOUNDARY = 200;
  private static final Set<String> PLAIN = Set.of("7bit", "8bit", "binary");

  private final UploadFolder folder;
  private final FormFields fields;
  private final Taker<R> taker;
  private final Function<Exception, Problem> problems;
  private final List<R> results = new ArrayList<>();
  private @Nullable Arriving arriving;

  /**
   * @param problems tells what kept a file from being taken
   */
  FormUpload(
      UploadFolder folder,
      FormFields fields,
      Taker<R> taker,
      Function<Exception, Problem> problems) {
    this.folder = folder;
    this.fields = fields;
    this.taker = taker;
    this.problems = problems;
  }

  /**
   * Reads the form to its end.
   *
   * @return what became of each file, in their order
   * @throws ProblemException when the form breaks off or makes no sense; {@code details} tell what
   *     became of the files before
   */
  List<R> read(@Nullable String boundary, InputStream body) throws IOException {
    if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw Problem.badRequest("The form has no boundary.", "Let the client make the header.")
          .asException();
    }
    try {
      new FormReader(boundary, this).read(body);
      fields.requireNoneLeft();
    } catch (ProblemException broken) {
      throw withResults(broken.problem());
    } finally {
      abandon();
    }
    if (results.isEmpty()) {
      throw Problem.badRequest("The form has no file.", "A file is a part with a filename.")
          .asException();
    }
    return results;
  }

  @Override
  public void field(String name, @Nullable String text) {
    fields.put(name, text);
  }

  @Override
  public void beginFile(String name, @Nullable String encoding) {
    if (name.isEmpty()) {
      return;
    }
    arriving = new Arriving(name);
    arriving.attempt(
        () -> {
          Particulars told = fields.take(name);
          requirePlain(encoding);
          arriving.begin(told);
        });
  }

  @Override
  public void fileBytes(ByteBuffer bytes) {
    Arriving file = arriving;
    if (file != null) {
      file.attempt(() -> file.write(bytes));
    }
  }

  @Override
  public void endFile() throws IOException {
    Arriving file = arriving;
    if (file != null) {
      file.attempt(file::take);
      results.add(file.told());
      abandon();
    }
  }

  private void abandon() throws IOException {
    if (arriving != null) {
      arriving.close();
      arriving = null;
    }
  }

  private ProblemException withResults(Problem problem) {
    return new Problem(
            problem.status(),
            problem.code(),
            problem.message(),
            problem.hint(),
            Map.of("files", List.copyOf(results)))
        .asException();
  }

  private static void requirePlain(@Nullable String encoding) {
    if (encoding != null && !PLAIN.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw Problem.of(
              415,
              "UNSUPPORTED_MEDIA_TYPE",
              "The bytes are encoded as " + encoding + ".",
              "Send them as they are.")
          .asException();
    }
  }

  /** The file that is coming. Once something is wrong with it, the rest of it is passed over. */
  private final class Arriving implements AutoCloseable {
    private final String name;
    private @Nullable Particulars told;
    private @Nullable IncomingFile file;
    private @Nullable Reservation room;
    private long bytes;
    private @Nullable R result;

    Arriving(String name) {
      this.name = name;
    }

    void begin(Particulars particulars) throws IOException {
      told = particulars;
      room = taker.room();
      file = folder.begin(room.number(), particulars.sha256());
    }

    void write(ByteBuffer next) throws IOException {
      if (file != null && room != null) {
        bytes += next.remaining();
        room.cover(bytes);
        file.write(next.array(), next.arrayOffset() + next.position(), next.remaining());
      }
    }

    void take() throws IOException {
      if (file != null && told != null) {
        Path whole = file.whole();
        try {
          result = taker.take(whole, told);
        } finally {
          Files.deleteIfExists(whole);
        }
      }
    }

    void attempt(Step step) {
      if (result == null) {
        try {
          step.run();
        } catch (IOException | RuntimeException failure) {
          result = taker.refuse(name, problems.apply(failure));
        }
      }
    }

    R told() {
      if (result == null) {
        throw new IllegalStateException("a file was neither taken nor refused");
      }
      return result;
    }

    @Override
    public void close() throws IOException {
      try (Reservation _ = room) {
        if (file != null) {
          file.close();
        }
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
