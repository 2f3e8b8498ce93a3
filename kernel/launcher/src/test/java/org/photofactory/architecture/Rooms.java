package org.photofactory.architecture;

import java.util.Arrays;

/** Packages of the rooms, and of what only some of them may touch. */
final class Rooms {

  static final String SPI = "org.photofactory.spi..";
  static final String TESTKIT = "org.photofactory.testkit..";
  static final String KERNEL = "org.photofactory.kernel..";
  static final String SQL_FILES = "org.photofactory.kernel.sql..";
  static final String LEDGER = "org.photofactory.kernel.ledger..";
  static final String PIPELINE = "org.photofactory.kernel.pipeline..";
  static final String VAULT = "org.photofactory.kernel.vault..";

  /** How a file is made to last; of the vault, and of use to others. */
  static final String FILES = "org.photofactory.kernel.vault.files..";

  static final String ACCOUNTS = "org.photofactory.kernel.accounts..";
  static final String EDITS = "org.photofactory.kernel.edits..";
  static final String BACKUPS = "org.photofactory.kernel.backups..";
  static final String PLACES = "org.photofactory.kernel.places..";
  static final String PLUGINS = "org.photofactory.kernel.plugins..";

  static final String SETTINGS = "org.photofactory.kernel.settings..";

  /** What the ledger keeps for the plugin host. */
  static final String PLUGIN_REGISTER = "org.photofactory.kernel.ledger.plugins..";

  static final String CATALOGS = "org.photofactory.kernel.catalogs..";
  static final String NOTICES = "org.photofactory.kernel.notices..";

  static final String OUTGOING = "org.photofactory.kernel.outgoing..";
  static final String DATABASE = "org.photofactory.kernel.database..";
  static final String CONFIG = "org.photofactory.kernel.config..";
  static final String EVENTS = "org.photofactory.kernel.events..";
  static final String STATUS = "org.photofactory.kernel.status..";
  static final String DECODER = "org.photofactory.decoder..";
  static final String DECODER_POOL = "org.photofactory.decoder.pool..";
  static final String WEB = "org.photofactory.web..";
  static final String LAUNCHER = "org.photofactory.launcher..";

  static final String[] DRIVERS = {"java.sql..", "javax.sql..", "org.postgresql.."};
  static final String[] SQL = with(DRIVERS, "org.jdbi..");
  static final String[] HTTP = {
    "java.net.http..",
    "okhttp3..",
    "com.sun.net.httpserver..",
    "jakarta.servlet..",
    "jakarta.ws.rs..",
    "org.eclipse.jetty..",
    "org.glassfish.."
  };
  static final String[] OSGI = {"org.osgi.framework..", "org.osgi.util..", "org.apache.felix.."};

  private Rooms() {}

  static String[] with(String[] first, String... others) {
    String[] all = Arrays.copyOf(first, first.length + others.length);
    System.arraycopy(others, 0, all, first.length, others.length);
    return all;
  }
}
