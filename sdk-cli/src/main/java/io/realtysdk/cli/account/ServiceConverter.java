package io.realtysdk.cli.account;

import io.realtysdk.roster.ServiceId;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of one of the four services. */
public final class ServiceConverter implements ITypeConverter<ServiceId> {
  @Override
  public ServiceId convert(String value) {
    return ServiceId.all().stream()
        .filter(service -> service.name().equals(value))
        .findAny()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no such service; it must be one of "
                        + String.join(", ", new Names())));
  }

  /** The names, for help and completion. */
  public static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    /** Creates the list. */
    public Names() {
      super(ServiceId.all().stream().map(ServiceId::name).toList());
    }
  }
}
