package org.photofactory.launcher.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.database.TestDatabase;

class ReservedWordsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @Test
  void they_are_those_of_the_database_that_comes_with_the_appliance() {
    Set<String> words =
        database
            .database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select word from pg_get_keywords() where catcode in ('R', 'T')")
                        .mapTo(String.class)
                        .set());
    assertThat(ReservedWords.all()).containsExactlyInAnyOrderElementsOf(words);
  }
}
