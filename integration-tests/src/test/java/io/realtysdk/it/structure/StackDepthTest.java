package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.HttpSettings;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.it.support.threads.StackTraces;
import io.realtysdk.signtraker.SignTrakerAgentsClient;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The depth of the SDK in the stack trace of a blocking call. */
class StackDepthTest {

  private static final int BUDGET = 6;

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  static List<Consumer<SignTrakerAgentsClient>> calls() {
    return List.of(
        agents -> agents.get(7),
        agents -> agents.list().items(),
        agents -> agents.listAll().iterator().next(),
        agents -> agents.create(SignTrakerOperations.newAgent("ann@agency.example")),
        agents -> agents.activate(7));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void thereAreSixFramesOrFewerBetweenTheUserAndOkHttp(Consumer<SignTrakerAgentsClient> call) {
    AtomicReference<StackTraceElement[]> stack = new AtomicReference<>();
    HttpSettings.Builder settings = invariants.settings();
    OkHttpClient probed = settings.build().okHttpClient();
    settings.okHttpClient(
        probed
            .newBuilder()
            .addInterceptor(
                chain -> {
                  stack.set(new Throwable().getStackTrace());
                  return chain.proceed(chain.request());
                })
            .build());
    SignTrakerClient client =
        invariants.closing(invariants.configure(SignTrakerClient.builder(), settings).build());
    invariants
        .server()
        .byDefault(
            request ->
                Script.json(
                    200,
                    request.path().endsWith("agents") && request.method().equals("GET")
                        ? "[{\"Id\":7}]"
                        : "{\"Id\":7}"));

    invariants.run(() -> call.accept(client.agents())).orFail();

    // From the SDK's first frame to the last one before OkHttp, whatever lies in between.
    List<StackTraceElement> frames = Arrays.asList(stack.get());
    List<StackTraceElement> ours = StackTraces.sdkFrames(stack.get());
    int path = frames.indexOf(ours.get(ours.size() - 1)) - frames.indexOf(ours.get(0)) + 1;
    assertThat(path).as("%s", ours).isLessThanOrEqualTo(allowed(ours));
  }

  /** An iterator's own frames do not count. */
  private static int allowed(List<StackTraceElement> ours) {
    long paging =
        ours.stream()
            .filter(f -> f.getClassName().matches(".*(PageIterator|ItemIterator)"))
            .count();
    return BUDGET + (int) paging;
  }
}
