package io.realtysdk.it;

import io.realtysdk.core.ApiCall;
import io.realtysdk.it.OperationCase.Reading;
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
import java.util.function.Function;

/** The operations of Spectora. */
final class SpectoraOperations {

  private static final String AGENT =
      "{\"type\":\"connection\",\"id\":\"7\",\"attributes\":{\"first_name\":\"Ann\"}}";
  private static final String LIST =
      "{\"data\":[" + AGENT + "],\"meta\":{\"total_count\":1},\"links\":{}}";
  private static final String ONE = "{\"data\":" + AGENT + "}";

  private static final OperationCase CREATE =
      operation(
          "create",
          RepeatClass.ONCE,
          "POST",
          ONE,
          calls -> calls.create(SpectoraNewAgent.builder().firstName("Ann").build()));

  private static final OperationCase UPDATE =
      operation(
          "update",
          RepeatClass.REPEATABLE,
          "PATCH",
          ONE,
          calls -> calls.update("7", SpectoraAgentPatch.builder().city("Salem").build()));

  static final List<OperationCase> ALL =
      List.of(
          operation("list", RepeatClass.READ, "GET", LIST, calls -> calls.list()),
          operation("get", RepeatClass.READ, "GET", ONE, calls -> calls.get("7")),
          CREATE,
          UPDATE);

  /** What can also be sent as a form, with a picture in it. */
  static final List<OperationCase> UPLOADS =
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

  /** Prepares a call that sends a picture. */
  private interface Upload {
    ApiCall<?> prepare(SpectoraAgentCalls calls, Path image);
  }

  private SpectoraOperations() {}

  static SpectoraClient client(OperationCase.ClientSource source) {
    return source
        .invariants()
        .closing(
            source
                .invariants()
                .configure(SpectoraClient.builder(), source.settings())
                .baseUrl(source.origin())
                .build());
  }

  private static OperationCase operation(
      String verb,
      RepeatClass repeat,
      String method,
      String body,
      Function<SpectoraAgentCalls, ApiCall<?>> call) {
    return new OperationCase(
        "spectora.agents." + verb,
        repeat,
        method,
        Reply.json(200, body),
        Reading.value(),
        source -> call.apply(client(source).agents().calls()));
  }

  private static OperationCase uploading(OperationCase plain, Upload upload) {
    return plain.called(
        "with a picture",
        source -> {
          SpectoraAgentCalls calls = client(source).agents().calls();
          try {
            Path image = Files.createTempFile("agent", ".gif");
            try {
              Files.write(image, "GIF89a, of sorts".getBytes(StandardCharsets.US_ASCII));
              return upload.prepare(calls, image);
            } finally {
              Files.delete(image); // read when the call is prepared, so not needed any more
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
