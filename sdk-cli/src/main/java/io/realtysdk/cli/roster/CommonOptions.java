package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.roster.Privacy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that all commands with a configuration have. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "realty.yaml",
      description = "The configuration. Default: realty.yaml.")
  String config = "realty.yaml";

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description =
          "A tenant of the configuration; several times for several. Default: the only one.")
  List<String> tenants = new ArrayList<>();

  @Option(names = "--all", description = "All tenants of the configuration, one after another.")
  boolean all;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "The SQLite file of the store. Default: that of the configuration.")
  @Nullable String store;

  @Option(
      names = "--json",
      description = "Print one JSON document instead of text, for one tenant at a time.")
  boolean json;

  @Option(
      names = "--privacy",
      paramLabel = "show|mask",
      description =
          "Print personal data in clear, or masked. Default: in clear on a terminal only.")
  @Nullable Privacy privacy;

  @Option(names = "--quiet", description = "Print no progress.")
  boolean quiet;

  @Option(names = "--no-color", description = "Print no colours. NO_COLOR does the same.")
  boolean noColor;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = Time.class,
      description = "Use this time as the current one, such as 2026-11-24T12:00Z. For tests.")
  @Nullable Instant at;

  /** Returns the console with the options that change it. */
  Console console(Console given) {
    return at == null ? given : given.at(Clock.fixed(at, ZoneOffset.UTC));
  }

  /** Returns how personal data is printed. */
  Privacy privacy(Console console) {
    if (privacy != null) {
      return privacy;
    }
    return console.outIsTerminal() ? Privacy.SHOW : Privacy.MASK;
  }

  /** Reads a time with an offset. */
  static final class Time implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("must be a time such as 2026-11-24T12:00Z");
      }
    }
  }
}
