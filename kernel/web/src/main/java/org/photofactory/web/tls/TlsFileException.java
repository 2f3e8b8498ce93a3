package org.photofactory.web.tls;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Certificate or key cannot be used; the message is a sentence that says why. */
public class TlsFileException extends IOException {

  TlsFileException(String message) {
    this(message, null);
  }

  TlsFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
