package org.photofactory.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.photofactory.architecture.Rooms.ACCOUNTS;
import static org.photofactory.architecture.Rooms.BACKUPS;
import static org.photofactory.architecture.Rooms.CATALOGS;
import static org.photofactory.architecture.Rooms.CONFIG;
import static org.photofactory.architecture.Rooms.DATABASE;
import static org.photofactory.architecture.Rooms.DECODER;
import static org.photofactory.architecture.Rooms.DECODER_POOL;
import static org.photofactory.architecture.Rooms.DRIVERS;
import static org.photofactory.architecture.Rooms.EDITS;
import static org.photofactory.architecture.Rooms.EVENTS;
import static org.photofactory.architecture.Rooms.FILES;
import static org.photofactory.architecture.Rooms.HTTP;
import static org.photofactory.architecture.Rooms.KERNEL;
import static org.photofactory.architecture.Rooms.LAUNCHER;
import static org.photofactory.architecture.Rooms.LEDGER;
import static org.photofactory.architecture.Rooms.NOTICES;
import static org.photofactory.architecture.Rooms.OSGI;
import static org.photofactory.architecture.Rooms.OUTGOING;
import static org.photofactory.architecture.Rooms.PIPELINE;
import static org.photofactory.architecture.Rooms.PLACES;
import static org.photofactory.architecture.Rooms.PLUGINS;
import static org.photofactory.architecture.Rooms.PLUGIN_REGISTER;
import static org.photofactory.architecture.Rooms.SETTINGS;
import static org.photofactory.architecture.Rooms.SPI;
import static org.photofactory.architecture.Rooms.SQL;
import static org.photofactory.architecture.Rooms.SQL_FILES;
import static org.photofactory.architecture.Rooms.STATUS;
import static org.photofactory.architecture.Rooms.TESTKIT;
import static org.photofactory.architecture.Rooms.VAULT;
import static org.photofactory.architecture.Rooms.WEB;
import static org.photofactory.architecture.Rooms.with;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.pipeline.Batching;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.StageRefusedException;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.kernel.pipeline.UndeclaredException;

/** The rooms and whom each may know; the table stands in docs/architecture.md, row by row. */
@AnalyzeClasses(
    packages = "org.photofactory",
    importOptions = {ImportOption.DoNotIncludeTests.class, NoTestJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_spi_knows_only_the_jdk_slf4j_and_a_handle =
      classes()
          .that()
          .resideInAPackage(SPI)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      SPI,
                      "java..",
                      "org.slf4j",
                      "org.jspecify.annotations",
                      "org.osgi.annotation..")
                  .or(equivalentTo(Handle.class)));

  @ArchTest
  static final ArchRule the_testkit_knows_no_kernel =
      noClasses()
          .that()
          .resideInAPackage(TESTKIT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(KERNEL, WEB, LAUNCHER);

  @ArchTest
  static final ArchRule sql_files_know_nobody =
      noClasses()
          .that()
          .resideInAPackage(SQL_FILES)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.photofactory..").and(not(resideInAPackage(SQL_FILES))));

  @ArchTest
  static final ArchRule the_database_room_knows_no_plugins_and_no_http =
      noClasses()
          .that()
          .resideInAPackage(DATABASE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(HTTP, LEDGER, PIPELINE, VAULT, PLUGINS, CONFIG, WEB, LAUNCHER));

  @ArchTest
  static final ArchRule the_ledger_knows_no_http_no_plugins_and_no_other_room =
      noClasses()
          .that()
          .resideInAPackage(LEDGER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(HTTP, PIPELINE, VAULT, PLUGINS, CONFIG, WEB, LAUNCHER));

  @ArchTest
  static final ArchRule the_pipeline_knows_no_http_no_plugin_host_and_no_driver =
      noClasses()
          .that()
          .resideInAPackage(PIPELINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(HTTP, with(DRIVERS, PLUGINS, CONFIG, WEB, LAUNCHER)));

  @ArchTest
  static final ArchRule the_pipeline_knows_no_stage_by_name =
      classes()
          .that()
          .resideInAPackage(PIPELINE)
          .should(Constants.holdNone("name of a shipped stage", ShippedStages.names()::contains));

  @ArchTest
  static final ArchRule the_vault_knows_no_driver_and_no_http =
      noClasses()
          .that()
          .resideInAPackage(VAULT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(HTTP, with(DRIVERS, PIPELINE, PLUGINS, CONFIG, WEB, LAUNCHER)));

  @ArchTest
  static final ArchRule the_accounts_know_no_driver_no_http_and_no_media =
      noClasses()
          .that()
          .resideInAPackage(ACCOUNTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(HTTP, with(DRIVERS, VAULT, PIPELINE, PLUGINS, CONFIG, WEB, LAUNCHER)));

  @ArchTest
  static final ArchRule edits_know_no_driver_no_http_and_no_room_but_ledger_and_events =
      noClasses()
          .that()
          .resideInAPackage(EDITS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(
                  HTTP,
                  with(
                      DRIVERS, ACCOUNTS, VAULT, PIPELINE, PLUGINS, OUTGOING, STATUS, CONFIG, WEB,
                      LAUNCHER)));

  @ArchTest
  static final ArchRule only_the_web_edits =
      noClasses()
          .that()
          .resideOutsideOfPackages(EDITS, WEB, LAUNCHER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(EDITS);

  @ArchTest
  static final ArchRule places_know_no_driver_no_http_and_no_plugin_host =
      noClasses()
          .that()
          .resideInAPackage(PLACES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(HTTP, with(SQL, ACCOUNTS, VAULT, PLUGINS, OUTGOING, CONFIG, WEB, LAUNCHER)));

  @ArchTest
  static final ArchRule notices_know_no_driver_no_http_and_no_room_but_ledger_and_status =
      noClasses()
          .that()
          .resideInAPackage(NOTICES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(
                  HTTP,
                  with(
                      DRIVERS, ACCOUNTS, VAULT, PIPELINE, PLUGINS, OUTGOING, EDITS, CONFIG, WEB,
                      LAUNCHER)));

  @ArchTest
  static final ArchRule backups_know_no_driver_no_http_no_vault_and_no_plugin_host =
      noClasses()
          .that()
          .resideInAPackage(BACKUPS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(HTTP, with(DRIVERS, ACCOUNTS, VAULT, PLUGINS, OUTGOING, CONFIG, WEB, LAUNCHER)));

  @ArchTest
  static final ArchRule the_way_out_knows_no_other_room =
      noClasses()
          .that()
          .resideInAPackage(OUTGOING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(SQL, DATABASE, LEDGER, VAULT, PIPELINE, PLUGINS, CONFIG, WEB, LAUNCHER));

  @ArchTest
  static final ArchRule only_the_way_out_knows_its_client =
      noClasses()
          .that()
          .resideOutsideOfPackage(OUTGOING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..");

  @ArchTest
  static final ArchRule the_plugin_host_knows_no_assets_no_stage_logic_and_no_http =
      noClasses()
          .that()
          .resideInAPackage(PLUGINS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(with(HTTP, LEDGER, VAULT, PIPELINE, CONFIG, WEB, LAUNCHER))
                  .and(not(resideInAnyPackage(PLUGIN_REGISTER, FILES)))
                  .and(
                      not(
                          belongToAnyOf(
                              StageRegistry.class,
                              StageRefusedException.class,
                              PluginIdentity.class,
                              UndeclaredException.class,
                              Batching.class,
                              Receiver.class)))
                  .as("know assets or stages, beyond announcing them"));

  @ArchTest
  static final ArchRule settings_of_plugins_know_no_host_no_http_and_no_media =
      noClasses()
          .that()
          .resideInAPackage(SETTINGS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      with(
                          HTTP, with(SQL, LEDGER, VAULT, PIPELINE, PLUGINS, CONFIG, WEB, LAUNCHER)))
                  .and(not(resideInAnyPackage(PLUGIN_REGISTER, FILES)))
                  .as("know more than their register and how a file is made to last"));

  @ArchTest
  static final ArchRule catalogs_know_no_driver_no_client_and_no_media =
      noClasses()
          .that()
          .resideInAPackage(CATALOGS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      with(
                          HTTP,
                          with(
                              SQL, LEDGER, VAULT, PIPELINE, ACCOUNTS, EDITS, CONFIG, WEB,
                              LAUNCHER)))
                  .and(not(resideInAnyPackage(PLUGIN_REGISTER, FILES)))
                  .as("know drivers, clients or media"));

  @ArchTest
  static final ArchRule the_web_knows_no_sql_and_no_framework =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(with(SQL, "org.osgi..", "org.apache.felix..", LAUNCHER))
                  .and(not(equivalentTo(JdbiException.class)))
                  .as("speak SQL or OSGi (that a query failed may be noticed)"));

  @ArchTest
  static final ArchRule only_the_plugin_host_and_the_launcher_know_the_framework =
      noClasses()
          .that()
          .resideOutsideOfPackages(PLUGINS, "org.photofactory.launcher.osgi..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OSGI);

  @ArchTest
  static final ArchRule events_and_status_know_no_room_that_uses_them =
      noClasses()
          .that()
          .resideInAnyPackage(EVENTS, STATUS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LEDGER, PIPELINE, VAULT, PLUGINS, DATABASE, CONFIG, WEB, LAUNCHER);

  @ArchTest
  static final ArchRule the_decoder_knows_only_the_spi =
      classes()
          .that()
          .resideInAPackage(DECODER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              DECODER,
              "org.photofactory.spi.picture",
              "java..",
              "org.slf4j",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule what_runs_in_a_decoder_needs_nothing_beside_it =
      classes()
          .that(resideInAPackage(DECODER).and(not(resideInAPackage(DECODER_POOL))))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(DECODER, "java..", "org.jspecify.annotations")
                  .and(not(resideInAPackage(DECODER_POOL))));

  @ArchTest
  static final ArchRule only_the_decoder_calls_native_functions =
      noClasses()
          .that()
          .resideOutsideOfPackage(DECODER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.foreign..");

  @ArchTest
  static final ArchRule the_kernel_knows_neither_web_nor_launcher =
      noClasses()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WEB, LAUNCHER);

  @ArchTest
  static final ArchRule no_room_of_the_kernel_knows_itself_through_others =
      slices().matching("org.photofactory.kernel.(*)..").should().beFreeOfCycles();
}
