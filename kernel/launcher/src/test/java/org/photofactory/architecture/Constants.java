package org.photofactory.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The texts that stand in code, which ArchUnit does not show. */
final class Constants {

  private static final Pattern SQL =
      Pattern.compile(
          "\\s*(select\\s.*\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s"
              + "|(create|alter|drop|truncate)\\s+(table|schema|role|index|view)\\s).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Constants() {}

  /** Holds no statement for a database. */
  static ArchCondition<JavaClass> holdNoSql() {
    return holdNone("SQL", text -> SQL.matcher(text).matches());
  }

  /** Holds no text of a kind. */
  static ArchCondition<JavaClass> holdNone(String what, Predicate<String> forbidden) {
    return new ArchCondition<>("hold no " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        texts(type).stream()
            .filter(forbidden)
            .map(text -> type.getName() + " holds \"" + text.strip() + "\"")
            .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
      }
    };
  }

  private static List<String> texts(JavaClass type) {
    var source = type.getSource().orElseThrow();
    try (InputStream bytes = source.getUri().toURL().openStream()) {
      return StreamSupport.stream(
              ClassFile.of().parse(bytes.readAllBytes()).constantPool().spliterator(), false)
          .filter(StringEntry.class::isInstance)
          .map(entry -> ((StringEntry) entry).stringValue())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
