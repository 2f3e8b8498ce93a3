package org.photofactory.launcher;

/** Where the process begins. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.out.println("Photo Factory " + System.getProperty("photofactory.home"));
  }
}
