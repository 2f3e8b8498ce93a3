package org.photofactory.kernel.catalogs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

/**
 * A catalog on another computer.
 *
 * @param address of the folder with the index; ends with a slash
 */
record WebSource(OutgoingClient client, URI address) implements CatalogSource {

  private static final int OK = 200;
  private static final Duration FOR_DOCUMENTS = Duration.ofSeconds(20);

  /** For the beginning, and whatever may keep a small file. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  /** A large plugin over a slow line. */
  private static final Duration LONGEST = Duration.ofMinutes(60);

  /** Bytes a second of a line that is hardly one any more. */
  private static final long SLOWEST = 20_000;

  @Override
  public byte[] document(String name) throws CatalogException {
    try {
      WebRequest request = WebRequest.get(address.resolve(name), Map.of(), FOR_DOCUMENTS);
      WebAnswer answer = client.send(request, LARGEST_DOCUMENT);
      demandOk(answer.status(), name);
      return answer.body();
    } catch (NoAnswerException failure) {
      throw CatalogException.unreachable(failure);
    }
  }

  @Override
  public void fetch(File file, Path target, LongConsumer arrived)
      throws CatalogException, IOException {
    WebRequest request = WebRequest.get(resolved(file.url()), Map.of(), patience(file));
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      demandOk(client.save(request, file.size(), new Counted(out, arrived)), "the plugin");
    } catch (NoAnswerException failure) {
      throw CatalogException.unreachable(failure);
    }
  }

  /** A server that is dead holds up a small plugin for a minute, not for an hour. */
  private static Duration patience(File file) {
    Duration slow = LEAST.plusSeconds(file.size() / SLOWEST);
    return slow.compareTo(LONGEST) < 0 ? slow : LONGEST;
  }

  private URI resolved(String url) throws CatalogException {
    try {
      return address.resolve(url);
    } catch (IllegalArgumentException wrong) {
      throw CatalogException.damaged("\"" + url + "\" is no address");
    }
  }

  private void demandOk(int status, String what) throws CatalogException {
    if (status != OK) {
      throw new CatalogException(
          Code.CATALOG_UNREACHABLE,
          "%s has answered %d when asked for %s.".formatted(address.getHost(), status, what),
          "Look whether the address is the right one, and try again later.");
    }
  }

  private static final class Counted extends FilterOutputStream {
    private final LongConsumer arrived;
    private long bytes;

    private Counted(OutputStream out, LongConsumer arrived) {
      super(out);
      this.arrived = arrived;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
      bytes += length;
      arrived.accept(bytes);
    }
  }
}
