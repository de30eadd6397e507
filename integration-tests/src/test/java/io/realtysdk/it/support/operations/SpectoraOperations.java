package io.realtysdk.it.support.operations;

import static io.realtysdk.it.support.invariants.IdempotencyClass.IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.NOT_IDEMPOTENT;
import static io.realtysdk.it.support.invariants.IdempotencyClass.SAFE;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.support.invariants.IdempotencyClass;
import io.realtysdk.it.support.operations.OperationCase.Reading;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.spectora.SpectoraAgentCalls;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spectora.SpectoraNewAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations of Spectora. */
public final class SpectoraOperations {

  public static final Service<SpectoraClient> SERVICE =
      new Service<>("spectora", SpectoraAgentCalls.class, SpectoraOperations::open);

  private static final String AGENT =
      "{\"type\":\"connection\",\"id\":\"7\",\"attributes\":{\"first_name\":\"Ann\"}}";
  private static final String PAGE =
      "{\"data\":[" + AGENT + "],\"meta\":{\"total_count\":1},\"links\":{}}";
  private static final String ONE = "{\"data\":" + AGENT + "}";

  public static final OperationCase<SpectoraClient> LIST =
      operation("list", SAFE, "GET", PAGE, calls -> calls.list());

  public static final OperationCase<SpectoraClient> GET =
      operation("get", SAFE, "GET", ONE, calls -> calls.get("7"));

  public static final OperationCase<SpectoraClient> CREATE =
      operation(
          "create",
          NOT_IDEMPOTENT,
          "POST",
          ONE,
          calls -> calls.create(SpectoraNewAgent.builder().firstName("Ann").build()));

  public static final OperationCase<SpectoraClient> UPDATE =
      operation(
          "update",
          IDEMPOTENT,
          "PATCH",
          ONE,
          calls -> calls.update("7", SpectoraAgentPatch.builder().city("Salem").build()));

  public static final List<OperationCase<SpectoraClient>> ALL = List.of(LIST, GET, CREATE, UPDATE);

  /** The operations that can also be sent as a multipart form, with an image in it. */
  public static final List<OperationCase<SpectoraClient>> UPLOADS =
      List.of(
          uploading(
              CREATE,
              (calls, image) ->
                  calls.create(SpectoraNewAgent.builder().firstName("Ann").image(image).build())),
          uploading(
              UPDATE,
              (calls, image) ->
                  calls.update(
                      "7", SpectoraAgentPatch.builder().city("Salem").image(image).build())));

  private SpectoraOperations() {}

  private static SpectoraClient open(Service.Target target) {
    return target
        .invariants()
        .closing(
            target
                .invariants()
                .configure(SpectoraClient.builder(), target.settings())
                .baseUrl(target.origin())
                .build());
  }

  private static OperationCase<SpectoraClient> operation(
      String verb,
      IdempotencyClass idempotency,
      String method,
      String body,
      Function<SpectoraAgentCalls, ApiCall<?>> call) {
    return new OperationCase<>(
        SERVICE,
        verb,
        idempotency,
        method,
        RawResponse.json(200, body),
        Reading.value(),
        client -> call.apply(client.agents().calls()));
  }

  private static OperationCase<SpectoraClient> uploading(
      OperationCase<SpectoraClient> plain,
      BiFunction<SpectoraAgentCalls, Path, ApiCall<?>> upload) {
    return plain.variant(
        "with an image",
        client -> {
          try {
            Path image = Files.createTempFile("agent", ".gif");
            try {
              Files.write(image, "GIF89a, of sorts".getBytes(StandardCharsets.US_ASCII));
              return upload.apply(client.agents().calls(), image);
            } finally {
              Files.delete(image); // it is read when the call is prepared
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
