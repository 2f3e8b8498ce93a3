package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The panels of the plugins that run, and the files they are made of. Nothing of a plugin runs for
 * it: files are read from its jar. What an edition is called is known only to those who were told,
 * since a frame that is shut off from the rest of the page comes without a session. Thread-safe.
 */
public final class PanelShelf {

  private static final Logger log = LoggerFactory.getLogger(PanelShelf.class);

  /** Where the files of panels lie in a jar. */
  static final String FOLDER = "PF-INF/ui/";

  private static final String HMAC = "HmacSHA256";
  private static final int WORD_BYTES = 16;

  /** A file is read into memory, and a few kilobytes of a jar may unfold to gigabytes. */
  private static final int LARGEST_FILE = 4 << 20;

  private final Path shipped;
  private final Supplier<List<RunningJar>> running;
  private final SecretKeySpec secret;
  private final Map<Look, String> editions = new ConcurrentHashMap<>();

  /** A jar as it was when its files were looked at. */
  private record Look(RunningJar jar, Fingerprint print) {}

  /**
   * @param shipped folder of the jars that came with the appliance
   * @param running the jars of all active plugins
   */
  public PanelShelf(Path shipped, Supplier<List<RunningJar>> running) {
    this.shipped = shipped;
    this.running = running;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.secret = new SecretKeySpec(random, HMAC);
  }

  /** The panels of every plugin that runs and has some, by the plugin's id. */
  public List<PanelSet> all() {
    return running.get().stream()
        .filter(jar -> !jar.descriptor().panels().isEmpty())
        .sorted(Comparator.comparing(jar -> jar.descriptor().id()))
        .flatMap(jar -> set(jar).stream())
        .toList();
  }

  /** True when the plugin runs and this is what its files are called now. */
  public boolean holds(String pluginId, String edition) {
    return find(pluginId, edition).isPresent();
  }

  /**
   * A file of a plugin that runs.
   *
   * @param path below {@code PF-INF/ui/}
   * @return its bytes; empty when there is no such file, also when the plugin has gone
   */
  public Optional<byte[]> file(String pluginId, String edition, String path) {
    return PanelPath.isSound(path)
        ? find(pluginId, edition).flatMap(jar -> content(jar, path))
        : Optional.empty();
  }

  private Optional<RunningJar> find(String pluginId, String edition) {
    return running.get().stream()
        .filter(jar -> jar.descriptor().id().equals(pluginId))
        .filter(jar -> !jar.descriptor().panels().isEmpty())
        .filter(jar -> set(jar).filter(known -> same(known.edition(), edition)).isPresent())
        .findFirst();
  }

  private Optional<PanelSet> set(RunningJar jar) {
    PluginDescriptor descriptor = jar.descriptor();
    try {
      String edition = edition(new Look(jar, Fingerprint.of(jar.file())));
      boolean own = shipped.equals(jar.file().getParent());
      return Optional.of(
          new PanelSet(descriptor.id(), descriptor.title(), own, edition, descriptor.panels()));
    } catch (IOException gone) {
      log.debug("The panels of {} cannot be read", descriptor.id(), gone);
      return Optional.empty();
    }
  }

  private String edition(Look look) throws IOException {
    @Nullable String known = editions.get(look);
    if (known != null) {
      return known;
    }
    String edition = look.jar().version() + "+" + word(look.jar().file());
    editions.keySet().removeIf(old -> sameId(old, look));
    editions.put(look, edition);
    return edition;
  }

  private static boolean sameId(Look one, Look other) {
    return one.jar().descriptor().id().equals(other.jar().descriptor().id());
  }

  private String word(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      List<? extends ZipEntry> entries =
          jar.stream()
              .filter(entry -> entry.getName().startsWith(FOLDER))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        mac.update((entry.getName() + '\0').getBytes(StandardCharsets.UTF_8));
        mac.update(bytes(jar, entry));
      }
      return HexFormat.of().formatHex(mac.doFinal(), 0, WORD_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + HMAC, impossible);
    }
  }

  private static Optional<byte[]> content(RunningJar running, String path) {
    try (JarFile jar = new JarFile(running.file().toFile())) {
      ZipEntry entry = jar.getEntry(FOLDER + path);
      return entry == null || entry.isDirectory()
          ? Optional.empty()
          : Optional.of(bytes(jar, entry)).filter(PanelShelf::isWhole);
    } catch (IOException | SecurityException gone) {
      log.debug("{} of {} cannot be read", path, running.descriptor().id(), gone);
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] bytes) {
    return bytes.length <= LARGEST_FILE;
  }

  /** At most one byte more than is served. */
  private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream stream = jar.getInputStream(entry)) {
      return stream.readNBytes(LARGEST_FILE + 1);
    }
  }

  private static boolean same(String known, String asked) {
    return MessageDigest.isEqual(
        known.getBytes(StandardCharsets.UTF_8), asked.getBytes(StandardCharsets.UTF_8));
  }
}
