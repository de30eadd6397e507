package io.realtysdk.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that only their owner may read: mode 0600, where the system has such modes. */
public final class PrivateFiles {
  private PrivateFiles() {}

  /**
   * Checks that a file can be written, before the work that it is for.
   *
   * @throws CliException if its folder is missing or may not be written
   */
  public static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CliException(file + " cannot be written: there is no folder " + folder);
    }
    if (Files.isDirectory(file) || !Files.isWritable(folder)) {
      throw new CliException(
          file
              + " cannot be written: "
              + (Files.isDirectory(file) ? "it is a folder" : folder + " is read-only"));
    }
  }

  /** Writes a file, whole or not at all, and replaces what was there. */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    Path part = Files.createTempFile(folder, target.getFileName() + ".", ".part", ownerOnly());
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes a file that is not there yet.
   *
   * @throws FileAlreadyExistsException if it is
   */
  public static void create(Path file, String text) throws IOException {
    Files.createFile(file, ownerOnly());
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Writes content. */
  @FunctionalInterface
  public interface Content {
    /** Called once; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
  }
}
