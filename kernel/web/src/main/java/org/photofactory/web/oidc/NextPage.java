package org.photofactory.web.oidc;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after a login: a page of this site, and of no other. */
final class NextPage {

  private static final String START = "/";
  private static final int LONGEST = 2_000;

  private NextPage() {}

  /** The path that was asked for, or the start page when it could lead elsewhere. */
  static String of(@Nullable String asked) {
    return asked != null && staysHere(asked) ? asked : START;
  }

  /** The path, with a word about what went wrong. */
  static String with(String path, Trouble trouble) {
    int fragment = path.indexOf('#');
    int end = fragment < 0 ? path.length() : fragment;
    String before = path.substring(0, end);
    String joint = before.contains("?") ? "&" : "?";
    return before + joint + "problem=" + trouble + path.substring(end);
  }

  /** Browsers take a backslash for a slash, and leave out tabs and line ends. */
  private static boolean staysHere(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST) {
      return false;
    }
    boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
    return plain && isAddress(path);
  }

  private static boolean isAddress(String path) {
    try {
      return URI.create(path).getRawAuthority() == null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
