package org.photofactory.kernel.catalogs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.catalogs.CatalogIndex.Listing;
import org.photofactory.kernel.catalogs.CatalogIndex.Needs;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.plugins.JarIdentity;
import org.photofactory.kernel.plugins.PluginVersions;
import org.photofactory.kernel.vault.files.Hashing;

/**
 * Makes a catalog of a folder of jars: for those who keep one.
 *
 * @param folder in which the jars lie; the index is written beside them
 * @param key who signs it
 * @param clock for the time of signing
 */
public record CatalogMaker(Path folder, SigningKey key, Clock clock) {

  private static final String JAR = ".jar";
  private static final String SPI = "org.photofactory.spi.";
  private static final String CHANGES = "PF-INF/CHANGELOG.md";
  private static final String BESIDE = ".changes.txt";
  private static final int LONGEST = 20_000;

  /** A jar, and who it says that it is. */
  private record Found(JarIdentity said, Release release) {}

  /**
   * Writes the index of all jars, with a number that is one higher than that of the index that is
   * there, and signs it.
   *
   * @param name of the catalog, for people
   * @return what was written
   * @throws IOException with a sentence for people when a jar cannot be listed, or a file not be
   *     written; the index that was there stays
   */
  public CatalogIndex make(String name) throws IOException {
    CatalogIndex index =
        new CatalogIndex(
            name,
            before() + 1,
            Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
            listings(found()));
    byte[] bytes = IndexWriter.index(index);
    try {
      IndexReader.read(bytes);
    } catch (CatalogException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
    write(SignedIndex.SIGNATURE, IndexWriter.signature(bytes, key));
    write(SignedIndex.INDEX, bytes);
    return index;
  }

  private long before() throws IOException {
    Path index = folder.resolve(SignedIndex.INDEX);
    if (!Files.exists(index)) {
      return 0;
    }
    try {
      return IndexReader.read(Files.readAllBytes(index)).sequence();
    } catch (CatalogException nonsense) {
      throw new IOException(
          index
              + " cannot be read, so its number is not known. Bring it back, or remove it and have"
              + " everybody add the catalog anew.",
          nonsense);
    }
  }

  private List<Found> found() throws IOException {
    List<Found> all = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*" + JAR)) {
      for (Path jar : jars) {
        JarIdentity said =
            JarIdentity.of(jar).orElseThrow(() -> new IOException(jar + " is no plugin"));
        all.add(new Found(said, release(jar, said)));
      }
    }
    all.sort(
        Comparator.comparing((Found one) -> one.said().version(), PluginVersions.ascending())
            .reversed());
    return all;
  }

  private Release release(Path jar, JarIdentity said) throws IOException {
    String url =
        URLEncoder.encode(jar.getFileName().toString(), StandardCharsets.UTF_8).replace("+", "%20");
    return new Release(
        said.version(),
        new File(url, Files.size(jar), Hashing.hash(jar)),
        new Needs(spi(jar, said), List.of()),
        said.permissions(),
        changes(jar));
  }

  /** What does not say up to which version it runs would be installed where it does not. */
  private static Map<String, String> spi(Path jar, JarIdentity said) throws IOException {
    Map<String, String> spi = new TreeMap<>();
    for (Map.Entry<String, String> one : said.imports().entrySet()) {
      if (one.getKey().startsWith(SPI)) {
        if (!one.getValue().contains(",")) {
          throw new IOException(
              "%s does not say up to which version of %s it runs".formatted(jar, one.getKey()));
        }
        spi.put(one.getKey(), one.getValue());
      }
    }
    return spi;
  }

  private static String changes(Path jar) throws IOException {
    String name = jar.getFileName().toString();
    Path beside = jar.resolveSibling(name.substring(0, name.length() - JAR.length()) + BESIDE);
    if (Files.exists(beside)) {
      return cut(Files.readString(beside));
    }
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      ZipEntry entry = file.getEntry(CHANGES);
      if (entry == null) {
        return "";
      }
      try (InputStream in = file.getInputStream(entry)) {
        return cut(new String(in.readNBytes(4 * LONGEST), StandardCharsets.UTF_8));
      }
    }
  }

  private static String cut(String text) {
    return text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
  }

  /** The newest version, which comes first, says what the plugin is called. */
  private static List<Listing> listings(List<Found> found) {
    SortedMap<String, List<Found>> byId =
        found.stream()
            .collect(
                Collectors.groupingBy(one -> one.said().id(), TreeMap::new, Collectors.toList()));
    return byId.entrySet().stream()
        .map(
            entry ->
                new Listing(
                    entry.getKey(),
                    entry.getValue().getFirst().said().about().title(),
                    entry.getValue().getFirst().said().about().description(),
                    entry.getValue().stream().map(Found::release).toList()))
        .toList();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.write(part, bytes);
    Files.move(
        part,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
