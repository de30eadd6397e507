package io.realtysdk.it.support.operations;

import java.util.List;
import java.util.stream.Stream;

/** Every operation of every service: one line for each service, in both lists. */
public final class Operations {

  public static final List<Service<?>> SERVICES =
      List.of(
          OpenToCloseOperations.SERVICE,
          PropertybaseOperations.SERVICE,
          SignTrakerOperations.SERVICE,
          SpectoraOperations.SERVICE);

  private Operations() {}

  /** Returns each operation once. */
  public static List<OperationCase<?>> all() {
    return Stream.<List<? extends OperationCase<?>>>of(
            OpenToCloseOperations.ALL,
            PropertybaseOperations.ALL,
            SignTrakerOperations.ALL,
            SpectoraOperations.ALL)
        .<OperationCase<?>>flatMap(List::stream)
        .toList();
  }

  /** Returns each operation in every way in which its request can be made. */
  public static List<OperationCase<?>> inEveryVariant() {
    return Stream.<OperationCase<?>>concat(all().stream(), SpectoraOperations.UPLOADS.stream())
        .toList();
  }
}
