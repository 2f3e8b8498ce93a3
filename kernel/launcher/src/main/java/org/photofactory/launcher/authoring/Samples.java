package org.photofactory.launcher.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.kernel.plugins.JarIdentity;
import org.photofactory.launcher.cli.UsageException;

/**
 * The plugins to learn from, and new ones in their likeness.
 *
 * @param folder with a folder for each
 * @param sdk where projects find the {@code repository} that came with the appliance
 * @param shipped where the plugins lie that came with the appliance
 */
public record Samples(Path folder, Path sdk, Path shipped) {

  /** The one that is copied when nobody names another. */
  public static final String FIRST = "mean-colour";

  private static final Pattern SDK = Pattern.compile("(<photofactory.sdk>).*(</photofactory.sdk>)");

  /** Names of all of them. */
  public List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /**
   * Writes a complete project.
   *
   * @param id of the new plugin
   * @param like name of the sample that it begins as
   * @param project where it goes; does not exist, or is empty
   * @throws UsageException when that must not be; nothing was written
   */
  public void write(String id, String like, Path project) throws IOException {
    Names names = new Names(id);
    demandName(names);
    demandFree(names);
    Path sample = sample(like);
    demandEmpty(project);
    List<Path> files = files(sample);
    demandFreeType(names, like, sample, files);
    for (Path file : files) {
      Path target = project.resolve(retold(sample.relativize(file), like, names));
      Files.createDirectories(target.getParent());
      Files.writeString(target, text(file, like, names));
    }
  }

  private String text(Path file, String like, Names names) throws IOException {
    String text = new Names(like).retold(Files.readString(file), names);
    return file.getFileName().toString().equals("pom.xml")
        ? SDK.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(place()) + "$2")
        : text;
  }

  /** As it stands in XML. */
  private String place() {
    return sdk.toAbsolutePath().normalize().toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String retold(Path file, String like, Names names) {
    return new Names(like).retold(file.toString(), names);
  }

  private static List<Path> files(Path sample) throws IOException {
    try (Stream<Path> tree = Files.walk(sample)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> !sample.relativize(file).startsWith("target"))
          .sorted()
          .toList();
    }
  }

  private Path sample(String like) throws IOException {
    List<String> names = names();
    if (!names.contains(like)) {
      String near = NearestName.of(like, names).map(" Did you mean %s?"::formatted).orElse("");
      throw new UsageException(
          "There is no sample %s.%s There are %s.".formatted(like, near, String.join(", ", names)));
    }
    return folder.resolve(like);
  }

  private static void demandName(Names names) {
    if (!names.good()) {
      throw new UsageException(
          "\"%s\" is no name for a plugin: lower case with hyphens, at most 40 letters and digits, for example my-stage."
              .formatted(names.id()));
    }
    if (ReservedWords.all().contains(names.table())) {
      throw new UsageException(
          "No table can be called %s, which is a word of SQL; choose a name of two words, for example my-%s."
              .formatted(names.table(), names.id()));
    }
  }

  /** An appliance would take the new one for another version of its own. */
  private void demandFree(Names names) throws IOException {
    try (Stream<Path> files = Files.list(shipped)) {
      boolean taken =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .flatMap(jar -> JarIdentity.of(jar).stream())
              .anyMatch(came -> came.id().equals(names.id()));
      if (taken) {
        throw new UsageException(
            "A plugin %1$s comes with the appliance, and the new one would run in its place; choose another name, for example my-%1$s."
                .formatted(names.id()));
      }
    }
  }

  private static void demandEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file; say by --in where the project shall go.");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new UsageException(
            folder
                + " is not empty, and nothing was written there; say by --in where it shall go.");
      }
    }
  }

  /** A class called like one that the sample uses would hide that one. */
  private static void demandFreeType(Names names, String like, Path sample, List<Path> files)
      throws IOException {
    Pattern word = Pattern.compile("\\b" + names.type() + "\\b");
    for (Path file : files) {
      boolean java = file.toString().endsWith(".java");
      if (java && !names.id().equals(like) && word.matcher(Files.readString(file)).find()) {
        throw new UsageException(
            "Its class would be called %s, as one that %s uses already; choose a name of two words, for example my-%s."
                .formatted(names.type(), sample.relativize(file).getFileName(), names.id()));
      }
    }
  }
}
