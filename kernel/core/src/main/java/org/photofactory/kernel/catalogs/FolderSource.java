package org.photofactory.kernel.catalogs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.File;

/**
 * A catalog in a folder of this computer. Nothing outside of the root is read, whatever an index or
 * a link says.
 *
 * @param root of all catalogs in folders
 * @param folder this one's, at or below the root
 */
record FolderSource(Path root, Path folder) implements CatalogSource {

  @Override
  public byte[] document(String name) throws CatalogException {
    try (InputStream in = Files.newInputStream(inside(name))) {
      byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
      if (bytes.length > LARGEST_DOCUMENT) {
        throw CatalogException.damaged(name + " is larger than any index");
      }
      return bytes;
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public void fetch(File file, Path target, LongConsumer arrived)
      throws CatalogException, IOException {
    Path jar = inside(file.url());
    if (Files.size(jar) != file.size()) {
      throw ListedJar.wrongSize(file, Files.size(jar));
    }
    Files.copy(jar, target);
    arrived.accept(file.size());
  }

  private Path inside(String name) throws CatalogException {
    try {
      Path file = folder.resolve(name).toRealPath();
      if (file.startsWith(root.toRealPath()) && Files.isRegularFile(file)) {
        return file;
      }
    } catch (IOException failure) {
      throw unreadable(failure);
    } catch (InvalidPathException nonsense) {
      throw CatalogException.damaged("\"" + name + "\" is no name of a file");
    }
    throw CatalogException.damaged("\"" + name + "\" is no file of the catalog's folder");
  }

  private static CatalogException unreadable(IOException failure) {
    String what =
        failure instanceof NoSuchFileException
            ? "It is not there: " + failure.getMessage()
            : "It cannot be read: " + failure.getMessage();
    return new CatalogException(
        Code.CATALOG_UNREACHABLE, what + ".", "Look whether its disk is there, and readable.");
  }
}
