package org.photofactory.kernel.plugins.trust;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.photofactory.kernel.plugins.trust.Warning.Kind;

/**
 * By which names in its constant pool a class is known to do something, as data: the first sign
 * that fits counts. Stateless.
 */
final class CodeSigns {

  /**
   * A sign.
   *
   * @param owners classes, as the class file writes them
   * @param members methods of theirs; empty for any
   */
  private record Sign(Kind kind, Set<String> owners, Set<String> members) {

    boolean fits(String owner, String member) {
      return owners.contains(owner) && (members.isEmpty() || members.contains(member));
    }
  }

  private static final Set<String> ALL = Set.of();

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              Kind.EXIT,
              Set.of("java/lang/System", "java/lang/Runtime", "java/lang/Shutdown"),
              Set.of("exit", "halt")),
          new Sign(Kind.PROCESS, Set.of("java/lang/Runtime"), Set.of("exec")),
          new Sign(Kind.PROCESS, Set.of("java/lang/ProcessBuilder"), ALL),
          new Sign(
              Kind.NATIVE,
              Set.of("java/lang/System", "java/lang/Runtime"),
              Set.of("load", "loadLibrary")),
          new Sign(
              Kind.NATIVE,
              Set.of(
                  "java/lang/foreign/Linker", "java/lang/foreign/SymbolLookup", "sun/misc/Unsafe"),
              ALL),
          new Sign(
              Kind.REFLECTION,
              Set.of(
                  "java/lang/reflect/AccessibleObject",
                  "java/lang/reflect/Field",
                  "java/lang/reflect/Method",
                  "java/lang/reflect/Constructor"),
              Set.of("setAccessible", "trySetAccessible")),
          new Sign(
              Kind.REFLECTION, Set.of("java/lang/invoke/MethodHandles"), Set.of("privateLookupIn")),
          new Sign(
              Kind.REFLECTION,
              Set.of("org/osgi/service/component/ComponentContext"),
              Set.of("getBundleContext", "getUsingBundle")),
          new Sign(
              Kind.NETWORK,
              Set.of(
                  "java/net/Socket",
                  "java/net/ServerSocket",
                  "java/net/DatagramSocket",
                  "java/net/MulticastSocket",
                  "java/net/URLConnection",
                  "java/net/HttpURLConnection",
                  "java/net/http/HttpClient",
                  "org/photofactory/spi/outgoing/Outgoing",
                  "javax/net/SocketFactory",
                  "javax/net/ssl/SSLSocketFactory",
                  "java/nio/channels/SocketChannel",
                  "java/nio/channels/ServerSocketChannel",
                  "java/nio/channels/DatagramChannel",
                  "java/nio/channels/AsynchronousSocketChannel"),
              ALL),
          new Sign(Kind.NETWORK, Set.of("java/net/URL"), Set.of("openConnection", "openStream")),
          new Sign(
              Kind.FILES,
              Set.of("java/nio/file/Files"),
              Set.of(
                  "write",
                  "writeString",
                  "newOutputStream",
                  "newBufferedWriter",
                  "newByteChannel",
                  "copy",
                  "move",
                  "delete",
                  "deleteIfExists",
                  "createFile",
                  "createDirectory",
                  "createDirectories",
                  "createLink",
                  "createSymbolicLink",
                  "setPosixFilePermissions")),
          new Sign(
              Kind.FILES,
              Set.of("java/io/FileOutputStream", "java/io/FileWriter", "java/io/RandomAccessFile"),
              Set.of("<init>")),
          new Sign(Kind.FILES, Set.of("java/io/File"), Set.of("delete", "renameTo", "mkdirs")),
          new Sign(Kind.FILES, Set.of("java/nio/channels/FileChannel"), Set.of("open")),
          new Sign(
              Kind.THREADS,
              Set.of("java/lang/Thread"),
              Set.of("<init>", "start", "ofVirtual", "ofPlatform", "startVirtualThread")),
          new Sign(Kind.THREADS, Set.of("java/util/concurrent/Executors"), ALL));

  private CodeSigns() {}

  /** What a class does that mentions this. */
  static Optional<Kind> of(String owner, String member) {
    return SIGNS.stream().filter(sign -> sign.fits(owner, member)).map(Sign::kind).findFirst();
  }
}
