package io.realtysdk.cli;

import io.realtysdk.core.CallCancelledException;
import io.realtysdk.core.SdkException;
import io.realtysdk.roster.PersonSourceException;
import io.realtysdk.roster.RosterException;
import io.realtysdk.roster.SnapshotTooOldException;
import io.realtysdk.roster.SourceShrunkException;
import io.realtysdk.roster.StoreLockedException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** How a command ends that failed: its exit code, and what stderr says. */
public final class CommandFailure {
  private CommandFailure() {}

  /** Returns how a command ends that failed. */
  public static ExitCode exitCode(Throwable failure) {
    if (failure instanceof CliException cli) {
      return cli.exitCode();
    }
    if (failure instanceof StoreLockedException) {
      return ExitCode.LOCKED;
    }
    if (failure instanceof SnapshotTooOldException) {
      return ExitCode.STALE;
    }
    if (failure instanceof SourceShrunkException) {
      return ExitCode.REFUSED;
    }
    return isInterrupted(failure) ? ExitCode.INTERRUPTED : ExitCode.ERROR;
  }

  private static boolean isInterrupted(Throwable failure) {
    return failure instanceof InterruptedException
        || failure instanceof CallCancelledException
        || failure.getCause() instanceof InterruptedException;
  }

  /** Returns what stderr says; one line, but for a wanted list with several problems. */
  public static String text(Throwable failure) {
    if (failure instanceof PersonSourceException source) {
      StringBuilder text = new StringBuilder("the wanted list is unusable");
      source.problems().forEach(problem -> text.append("\n  ").append(problem));
      return text.toString();
    }
    if (failure instanceof InterruptedException) {
      return "interrupted";
    }
    if (failure instanceof FileSystemException file) {
      String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      return "cannot use the file " + file.getFile() + ": " + reason;
    }
    String message = failure.getMessage();
    if (message != null && isMeantForPeople(failure)) {
      return message.replaceAll("\\s*\\R\\s*", " ");
    }
    return "internal error: " + failure.getClass().getName() + "; run it again with --debug";
  }

  private static boolean isMeantForPeople(Throwable failure) {
    return failure instanceof CliException
        || failure instanceof RosterException
        || failure instanceof SdkException
        || failure instanceof IllegalArgumentException
        || failure instanceof IOException;
  }
}
