package org.photofactory.launcher.catalogs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.photofactory.kernel.catalogs.CatalogIndex;
import org.photofactory.kernel.catalogs.CatalogMaker;
import org.photofactory.kernel.catalogs.SigningKey;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;

/** {@code catalog}: for those who offer plugins to others. It needs no appliance. */
public final class CatalogCommand implements Command {

  private static final Option KEY =
      new Option("--key", "FILE", "build: the private key, made by catalog key");
  private static final Option NAME =
      new Option("--name", "NAME", "build: what the catalog is called, for people");
  private static final String TYPE =
      "Type: photofactory catalog key FILE, or: photofactory catalog build FOLDER --key FILE"
          + " --name NAME";

  private final Terminal terminal;

  public CatalogCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public String operands() {
    return "key FILE | build FOLDER";
  }

  @Override
  public String summary() {
    return "make a key, or a signed list of the plugins in a folder, for others to install from";
  }

  @Override
  public List<Option> options() {
    return List.of(KEY, NAME);
  }

  @Override
  public int run(Words words) throws IOException {
    if (words.operands().size() != 2) {
      throw new UsageException(TYPE);
    }
    Path place = Path.of(words.operands().get(1));
    switch (words.operands().getFirst()) {
      case "key" -> makeKey(place);
      case "build" -> build(place, words);
      default -> throw new UsageException(TYPE);
    }
    return ExitCode.OK;
  }

  private void makeKey(Path file) throws IOException {
    try {
      SigningKey key = SigningKey.make(file);
      terminal.out().println("The private key is in " + file + ". Keep it safe, and to yourself.");
      tellFingerprint(key);
    } catch (FileAlreadyExistsException there) {
      throw new UsageException(file + " is there already; no key is overwritten.");
    }
  }

  private void build(Path folder, Words words) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is no folder.");
    }
    Path file =
        Path.of(words.value(KEY).orElseThrow(() -> new UsageException("Give --key. " + TYPE)));
    String name = words.value(NAME).orElseThrow(() -> new UsageException("Give --name. " + TYPE));
    SigningKey key = SigningKey.read(file);
    CatalogIndex index = new CatalogMaker(folder, key, Clock.systemUTC()).make(name);
    index
        .plugins()
        .forEach(
            plugin ->
                plugin
                    .releases()
                    .forEach(
                        release -> terminal.out().println(plugin.id() + " " + release.version())));
    terminal
        .out()
        .println("Number %d of \"%s\" is signed.".formatted(index.sequence(), index.name()));
    tellFingerprint(key);
  }

  private void tellFingerprint(SigningKey key) {
    terminal.out().println("Tell people its fingerprint: " + key.open().fingerprint());
  }
}
