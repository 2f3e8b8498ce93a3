package org.photofactory.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.photofactory.architecture.Rooms.DATABASE;
import static org.photofactory.architecture.Rooms.LEDGER;
import static org.photofactory.architecture.Rooms.PIPELINE;
import static org.photofactory.architecture.Rooms.SPI;
import static org.photofactory.architecture.Rooms.SQL_FILES;
import static org.photofactory.architecture.Rooms.WEB;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** What code of each room may do, beyond whom it may know. */
@AnalyzeClasses(
    packages = "org.photofactory",
    importOptions = {ImportOption.DoNotIncludeTests.class, NoTestJars.class})
class ConductTest {

  @ArchTest
  static final ArchRule only_the_ledger_and_the_database_room_phrase_sql =
      noClasses()
          .that()
          .resideOutsideOfPackages(LEDGER, DATABASE)
          .should()
          .callMethodWhere(Deeds.phrasesSql());

  @ArchTest
  static final ArchRule no_sql_stands_in_code =
      classes()
          .that()
          .resideOutsideOfPackages(DATABASE, "org.photofactory.testkit..")
          .should(Constants.holdNoSql());

  @ArchTest
  static final ArchRule ledger_and_pipeline_touch_no_files =
      noClasses()
          .that()
          .resideInAnyPackage(LEDGER, PIPELINE, SQL_FILES)
          .and()
          .haveNameNotMatching(".*\\.CallContext(\\$ScratchFolder)?") // gives a call its scratch
          .should()
          .dependOnClassesThat(Deeds.fileHands());

  @ArchTest
  static final ArchRule the_web_makes_no_path_of_what_a_client_says =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .and()
          .doNotHaveSimpleName("PrivateFolder") // names files by random numbers
          .should()
          .callCodeUnitWhere(Deeds.namesAFileByText());

  @ArchTest
  static final ArchRule every_interface_of_the_spi_says_who_implements_it =
      classes()
          .that()
          .resideInAPackage(SPI)
          .and()
          .areInterfaces()
          .and(Deeds.areOpen())
          .should()
          .beAnnotatedWith(ConsumerType.class)
          .orShould()
          .beAnnotatedWith(ProviderType.class);

  @ArchTest
  static final ArchRule nobody_ends_the_process_but_main =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.photofactory.launcher", "org.photofactory.decoder.worker")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule static_fields_are_final = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule there_is_no_static_mutable_state =
      noClasses().should().callConstructorWhere(Deeds.keepsStaticState());
}
