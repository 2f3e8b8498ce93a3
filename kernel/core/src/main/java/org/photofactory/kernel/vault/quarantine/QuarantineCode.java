package org.photofactory.kernel.vault.quarantine;

/**
 * Why a file is in quarantine. Names are stable: they are stored, shown and part of the HTTP API.
 */
public enum QuarantineCode {
  /** It has no bytes. */
  EMPTY_FILE,
  /** It begins like a medium, but ends before its header does. */
  TRUNCATED_HEADER,
  /** It is something else than a picture, film, sound or sidecar. */
  NOT_MEDIA,
  /** It was a symbolic link; what is kept is the path that it led to. */
  SYMBOLIC_LINK,
  /** The appliance may not read it; it was moved aside unread. */
  UNREADABLE,
  /** It lay in the vault in an original's place, but had other bytes; the original is back. */
  CHANGED_ORIGINAL
}
