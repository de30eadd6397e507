package io.realtysdk.cli.account;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.core.ApiKey;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which account to open. A key is never an option. */
public final class AccountOptions {
  @Option(
      names = "--env-prefix",
      paramLabel = "PREFIX",
      description =
          "Read variables whose names start with this, such as ACME_ for ACME_SIGNTRAKER_API_KEY.")
  String prefix = "";

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Read the variables from lines NAME=VALUE of this file, not the environment.")
  @Nullable String environmentFile;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "Read the API key from this file, which holds nothing else. One service only.")
  @Nullable String keyFile;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The address of the service. One service only.")
  @Nullable String baseUrl;

  @Option(
      names = "--subdomain",
      paramLabel = "NAME",
      description = "The tenant of SignTraker: acme for https://acme.signtraker.com.")
  @Nullable String subdomain;

  @Option(names = "--workspace", paramLabel = "ID", description = "The workspace of Propertybase.")
  @Nullable String workspace;

  @Option(
      names = "--requests-per-second",
      paramLabel = "RATE",
      description = "The highest rate of requests. Default: what the service is known to allow.")
  @Nullable Double rate;

  /** Returns whether a key for this service is at hand. */
  public boolean hasKey(Console console, ServiceId service) {
    Map<String, String> found = variables(console, service);
    return keyFile != null
        || found.entrySet().stream()
            .anyMatch(e -> e.getKey().endsWith("_API_KEY") && !e.getValue().isBlank());
  }

  /**
   * Refuses options that fit one service only.
   *
   * @throws CliException if such an option is given
   */
  public void requireNoOptionsOfOneService() {
    if (keyFile != null || baseUrl != null) {
      throw new CliException(
          ExitCode.USAGE, "--key-file and --base-url are for one service: name exactly one");
    }
  }

  /**
   * Returns the settings of an account.
   *
   * @throws CliException if a file cannot be used
   */
  public AccountSettings settings(Console console, ServiceId service) {
    if (rate != null && !(rate >= 0.001 && rate <= 1_000_000)) {
      throw new CliException(
          ExitCode.USAGE, "--requests-per-second must be between 0.001 and 1000000");
    }
    return new AccountSettings(
        service,
        variables(console, service),
        keyFile == null ? null : key(console.path(keyFile)),
        baseUrl,
        service.equals(ServiceId.SIGNTRAKER) ? subdomain : null,
        service.equals(ServiceId.PROPERTYBASE) ? workspace : null,
        rate != null ? rate : Capabilities.of(service).requestsPerSecond(),
        null,
        false,
        false);
  }

  private Map<String, String> variables(Console console, ServiceId service) {
    Function<String, @Nullable String> source = console::variable;
    if (environmentFile != null) {
      source = Variables.read(console.path(environmentFile))::get;
    }
    return Variables.of(service, prefix, source);
  }

  private static ApiKey key(Path file) {
    try {
      return ApiKey.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new CliException("cannot read the key file " + file, e);
    } catch (IllegalArgumentException e) {
      // The text speaks of the key without showing it.
      throw new CliException("the key file " + file + " is not usable: " + e.getMessage());
    }
  }
}
