package org.photofactory.kernel.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How connections are encrypted.
 *
 * @param certificate PEM file with the certificate and those above it, or a PKCS#12 file
 * @param key PEM file with the key; empty when it is in the other file
 * @param password of the key or of the PKCS#12 file; may be empty
 * @param redirectPort port on which plain HTTP is sent on to HTTPS; empty for none
 */
public record TlsSettings(
    Path certificate, Optional<Path> key, String password, OptionalInt redirectPort) {

  /** Without the password. */
  @Override
  public String toString() {
    return "TLS with " + certificate;
  }
}
