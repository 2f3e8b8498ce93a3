package org.photofactory.launcher.osgi;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jdbi.v3.core.Jdbi;
import org.osgi.service.component.annotations.Component;
import org.photofactory.spi.stage.Stage;
import org.slf4j.Logger;

/** Builds plugins' jars of Java text: compiler and bnd, as a plugin's author would use them. */
final class PluginJarBuilder {

  private static final String STAGE =
      """
      package test;
      import org.osgi.service.component.annotations.Component;
      import org.photofactory.spi.media.MediaKind;
      import org.photofactory.spi.stage.*;
      @Component
      public class TestStage implements Stage {
        public TestStage() { %s }
        public StageSpec spec() { return StageSpec.of("hello", "greeted", MediaKind.IMAGE); }
        public Outcome process(Asset asset, StageContext context) { %s }
      }
      """;

  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:class|record) (\\w+)");

  /** What a plugin's author has on the class path. */
  private static final List<Class<?>> LIBRARIES =
      List.of(Stage.class, Jdbi.class, Component.class, Logger.class);

  private final Path work;
  private final String id;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();
  private final List<String> sources = new ArrayList<>();

  PluginJarBuilder(Path work, String id) {
    this.work = work;
    this.id = id;
    headers.put("Bundle-SymbolicName", id);
    with(
        "PF-INF/plugin.json",
        "{\"id\":\"%s\",\"title\":\"T\",\"description\":\"D\"}".formatted(id));
  }

  /** The teaching sample from its own sources. */
  static PluginJarBuilder helloStage(Path work) throws IOException {
    return sample(work, "hello-stage", UnaryOperator.identity());
  }

  /** The teaching sample under another id, with a stage and a flag of its own. */
  static PluginJarBuilder helloStage(Path work, String id) throws IOException {
    String name = "\"%s\", \"%s\"".formatted(id, id.replace('-', '_'));
    return sample(
        work, id, text -> text.replace("\"hello\", \"greeted\"", name).replace("hello-stage", id));
  }

  private static PluginJarBuilder sample(Path work, String id, UnaryOperator<String> changes)
      throws IOException {
    Path module = Path.of(System.getProperty("photofactory.root"), "plugins/hello-stage/src/main");
    Path java = module.resolve("java/org/photofactory/plugins/hello/HelloStage.java");
    Path own = module.resolve("resources/PF-INF");
    return new PluginJarBuilder(work, id)
        .source(changes.apply(Files.readString(java)))
        .with("PF-INF/plugin.json", changes.apply(Files.readString(own.resolve("plugin.json"))))
        .with("PF-INF/db/0001-greeting.sql", Files.readString(own.resolve("db/0001-greeting.sql")));
  }

  /** The plugin that the guide for authors makes, from the guide's own text. */
  static PluginJarBuilder ofTheGuide(Path work) throws IOException {
    String guide =
        Files.readString(
            Path.of(System.getProperty("photofactory.root"), "docs/write-a-plugin.md"));
    return new PluginJarBuilder(work, "mean-colour")
        .version("1.0.0")
        .source(block("java", guide))
        .with("PF-INF/plugin.json", block("json", guide))
        .with("PF-INF/db/0001-mean-colour.sql", block("sql", guide));
  }

  /** A stage named hello, of Java statements. */
  static PluginJarBuilder stage(Path work, String id, String constructor, String process) {
    return new PluginJarBuilder(work, id).source(STAGE.formatted(constructor, process));
  }

  /** A stage named like its plugin, of Java statements. */
  static PluginJarBuilder named(Path work, String id, String constructor, String process) {
    String name = "\"%1$s\", \"%1$s\"".formatted(id);
    return new PluginJarBuilder(work, id)
        .source(STAGE.formatted(constructor, process).replace("\"hello\", \"greeted\"", name));
  }

  /** One that has nothing to do for any asset. */
  static PluginJarBuilder quiet(Path work, String id) {
    return named(work, id, "", "return new Outcome.Skipped(\"NOTHING\", \"nothing to do\");");
  }

  private static String block(String language, String guide) {
    String fence = "```" + language + "\n";
    int start = guide.indexOf(fence) + fence.length();
    return guide.substring(start, guide.indexOf("```", start));
  }

  PluginJarBuilder version(String version) {
    return header("Bundle-Version", version);
  }

  PluginJarBuilder header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  PluginJarBuilder source(String java) {
    sources.add(java);
    headers.put("-privatepackage", found(PACKAGE, java));
    return this;
  }

  PluginJarBuilder with(String path, String content) {
    resources.put(path, content);
    return this;
  }

  PluginJarBuilder without(String path) {
    resources.remove(path);
    return this;
  }

  /** Builds it and moves it to its place in one step, as a careful person would. */
  Path into(Path folder, String name) throws IOException {
    Path building = Files.createTempDirectory(work, "build");
    Path classes = compile(building);
    Path jar = building.resolve(name);
    try (Builder builder = new Builder()) {
      builder.addClasspath(classes.toFile());
      for (Class<?> library : LIBRARIES) {
        builder.addClasspath(
            Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile());
      }
      headers.forEach(builder::setProperty);
      Jar content = new Jar("resources");
      resources.forEach((path, text) -> content.putResource(path, resource(text)));
      builder.setJar(content);
      Jar built = builder.build();
      if (!builder.getErrors().isEmpty()) {
        throw new IOException(String.join("; ", builder.getErrors()));
      }
      built.write(jar.toFile());
    } catch (IOException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IOException(failure);
    }
    return Files.move(jar, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path compile(Path building) throws IOException {
    Path classes = Files.createDirectories(building.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "--release", "25", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (String source : sources) {
      Path file = building.resolve(found(CLASS_NAME, source) + ".java");
      arguments.add(Files.writeString(file, source).toString());
    }
    int exit =
        sources.isEmpty()
            ? 0
            : ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IOException("the source does not compile");
    }
    return classes;
  }

  private static String found(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the source has no " + pattern);
    }
    return matcher.group(1);
  }

  private static EmbeddedResource resource(String text) {
    return new EmbeddedResource(text.getBytes(StandardCharsets.UTF_8), 0);
  }
}
