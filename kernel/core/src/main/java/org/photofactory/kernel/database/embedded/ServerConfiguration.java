package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server's settings, written anew at each start. They fit a machine with 1 GB of memory: about
 * 25 MB idle, and no more than about 200 MB with every connection at work.
 */
final class ServerConfiguration {

  private static final String HEADING =
      "# Written by Photo Factory at each start; changes made here do not last.\n";

  private ServerConfiguration() {}

  static void write(ServerFolders folders, int port, Durability durability) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    network(settings, port);
    memory(settings);
    disk(settings, durability);
    upkeep(settings);
    logging(settings, folders.log());
    String text =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + " = '" + quoted(setting.getValue()) + "'\n")
            .collect(Collectors.joining("", HEADING, ""));
    Files.writeString(folders.configuration(), text);
    Files.setPosixFilePermissions(
        folders.configuration(), PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("'", "''");
  }

  private static void network(Map<String, String> settings, int port) {
    settings.put("cluster_name", "photo-factory");
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("max_connections", "20");
    settings.put("superuser_reserved_connections", "2");
    settings.put("idle_in_transaction_session_timeout", "15min");
    settings.put("timezone", "UTC");
    settings.put("default_text_search_config", "pg_catalog.simple");
  }

  private static void memory(Map<String, String> settings) {
    settings.put("shared_buffers", "64MB");
    settings.put("work_mem", "4MB");
    settings.put("maintenance_work_mem", "32MB");
    settings.put("effective_cache_size", "256MB");
    settings.put("max_worker_processes", "4");
    settings.put("max_parallel_workers", "2");
    settings.put("max_parallel_workers_per_gather", "1");
    settings.put("max_wal_senders", "2");
    settings.put("jit", "off");
  }

  private static void disk(Map<String, String> settings, Durability durability) {
    String durable =
        switch (durability) {
          case FULL -> "on";
          case NONE -> "off";
        };
    settings.put("fsync", durable);
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", durable);
    settings.put("min_wal_size", "64MB");
    settings.put("max_wal_size", "512MB");
    settings.put("wal_compression", "pglz");
    settings.put("checkpoint_timeout", "15min");
    settings.put("random_page_cost", "1.1");
  }

  private static void upkeep(Map<String, String> settings) {
    settings.put("autovacuum", "on");
    settings.put("autovacuum_max_workers", "2");
    settings.put("autovacuum_naptime", "30s");
    settings.put("autovacuum_vacuum_cost_limit", "400");
  }

  /** One file a weekday, overwritten after a week; little goes in. */
  private static void logging(Map<String, String> settings, Path folder) {
    settings.put("logging_collector", "on");
    settings.put("log_directory", folder.toString());
    settings.put("log_filename", "postgres-%a.log");
    settings.put("log_rotation_age", "1d");
    settings.put("log_rotation_size", "0");
    settings.put("log_truncate_on_rotation", "on");
    settings.put("log_file_mode", "0640");
    settings.put("log_checkpoints", "off");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
  }
}
