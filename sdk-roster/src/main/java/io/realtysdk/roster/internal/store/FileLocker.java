package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.StoreLockedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Lets one process at a time have a store. The kernel drops the lock with the process. */
final class FileLocker implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final FileChannel channel;

  private FileLocker(FileChannel channel) {
    this.channel = channel;
  }

  static FileLocker lock(Path store) throws IOException {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    createPrivate(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FileLocker(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Somebody in this process has it: the same to the caller.
    }
    channel.close();
    throw new StoreLockedException(
        "another process has " + store.getFileName() + " open; wait until it ends");
  }

  /** Creates a file that only its owner can read, or takes the rights of others away. */
  static void createPrivate(Path file) throws IOException {
    boolean posix = Files.getFileStore(parent(file)).supportsFileAttributeView("posix");
    try {
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      if (posix) {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
      }
    }
  }

  /** Takes the rights of others away from a file, if it is there. */
  static void makePrivate(Path file) throws IOException {
    if (Files.exists(file)) {
      createPrivate(file);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
