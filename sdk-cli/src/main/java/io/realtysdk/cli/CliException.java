package io.realtysdk.cli;

import java.util.Objects;

/** Ends a command with an exit code and one line on stderr that names the problem and the fix. */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /** Creates an exception with {@link ExitCode#ERROR}. */
  public CliException(String message) {
    this(ExitCode.ERROR, message);
  }

  /**
   * Creates an exception.
   *
   * @param message names the problem and the fix; no keys, no personal data
   */
  public CliException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
  }

  /** Creates an exception with {@link ExitCode#ERROR} and a cause, which {@code --debug} shows. */
  public CliException(String message, Throwable cause) {
    super(message, cause);
    this.exitCode = ExitCode.ERROR;
  }

  /** Returns how the command ends. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
