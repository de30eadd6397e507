package io.realtysdk.cli.roster;

import io.realtysdk.roster.PlanOptions;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.SnapshotOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the commands that read accounts. */
final class ReadOptions {
  @Option(
      names = "--account",
      paramLabel = "SERVICE",
      converter = Service.class,
      description = "Only this account of the tenant; several times for several. Default: all.")
  List<ServiceId> accounts = new ArrayList<>();

  @Option(
      names = "--details",
      paramLabel = "SERVICE",
      converter = Service.class,
      description =
          "Read every record of this service alone, to see the fields that its list leaves out."
              + " Costs one request for each. Several times for several.")
  List<ServiceId> details = new ArrayList<>();

  @Option(
      names = "--no-lookup-check",
      description = "Do not check the search by e-mail address, which costs two requests each.")
  boolean noLookupCheck;

  SnapshotOptions snapshotOptions() {
    SnapshotOptions options = SnapshotOptions.defaults();
    for (ServiceId service : details) {
      options = options.details(service);
    }
    return noLookupCheck ? options.withoutLookupCheck() : options;
  }

  /** The options of the commands that compare with the wanted list as well. */
  static final class Comparing {
    @Option(
        names = "--wanted",
        paramLabel = "FILE",
        description = "The wanted people as CSV. Default: that of the configuration.")
    @Nullable String wanted;

    @Option(
        names = "--stored",
        description = "Use the last snapshot of the store, and send no request.")
    boolean stored;

    @Option(
        names = "--max-age",
        paramLabel = "AGE",
        converter = Age.class,
        description =
            "The greatest age of a stored snapshot, such as 90m, 24h or 2d. Default: 24h.")
    Duration maxAge = PlanOptions.defaults().maxAge();
  }

  /** Reads the name of a service. */
  static final class Service implements ITypeConverter<ServiceId> {
    @Override
    public ServiceId convert(String value) {
      return ServiceId.all().stream()
          .filter(service -> service.name().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown service; known are open-to-close, propertybase, signtraker,"
                          + " spectora"));
    }
  }

  /** Reads an age. */
  static final class Age implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      if (!value.matches("[1-9][0-9]{0,6}[smhd]")) {
        throw new TypeConversionException("must be an age such as 90m, 24h or 2d");
      }
      long number = Long.parseLong(value.substring(0, value.length() - 1));
      return switch (value.charAt(value.length() - 1)) {
        case 's' -> Duration.ofSeconds(number);
        case 'm' -> Duration.ofMinutes(number);
        case 'h' -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
