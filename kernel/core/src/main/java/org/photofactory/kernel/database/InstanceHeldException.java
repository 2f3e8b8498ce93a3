package org.photofactory.kernel.database;

/** Another running appliance holds the data folder. */
public class InstanceHeldException extends DataFolderException {

  InstanceHeldException(String message, String hint) {
    super(message, hint, null);
  }
}
