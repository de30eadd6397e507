package io.realtysdk.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.Page;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.invariants.SecretSearch;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.TestInstance;

/**
 * Bodies of responses. The first byte of an input chooses the operation, which 'a' to 'v' name in
 * the order of the services; the second, for an error, the status. {@code {key}} in a body is the
 * client's key.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerFuzz {

  private static final int[] ERRORS = {400, 401, 403, 404, 409, 422, 429, 500, 503, 302, 408, 451};

  private static final List<String> SPELLINGS = KeySpellings.of(ClientInvariants.KEY);

  private final InProcessServer server = new InProcessServer();
  private final List<ApiCall<?>> calls = InProcessCalls.on(server, false);
  private final List<ApiCall<?>> strictCalls = InProcessCalls.on(server, true);

  @FuzzTest(maxDuration = "2m")
  void aBodyUnderSuccessIsReadOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    CpuLimit limit = CpuLimit.start();
    server.answer(200, withKey(input, 1));
    Object read = result(calls, input[0]);
    Object strictlyRead = result(strictCalls, input[0]);

    records(read).forEach(AnswerFuzz::assertUsableIdentifier);
    if (!(strictlyRead instanceof SdkException)) {
      assertThat(records(read)).isEqualTo(records(strictlyRead));
    }
    assertNoSecret(read);
    limit.check();
  }

  @FuzzTest(maxDuration = "2m")
  void aBodyUnderAnErrorNeverChangesItsType(byte[] input) {
    if (input.length < 2) {
      return;
    }
    CpuLimit limit = CpuLimit.start();
    int status = ERRORS[Math.floorMod(input[1] - 'a', ERRORS.length)];
    server.answer(status, new byte[0]);
    Object bare = result(calls, input[0]);
    server.answer(status, withKey(input, 2));
    Object failure = result(calls, input[0]);

    assertThat(failure).isInstanceOf(ApiException.class).hasSameClassAs(bare);
    assertThat(((ApiException) failure).status()).isEqualTo(status);
    assertThat(((ApiException) failure).outcome()).isEqualTo(((ApiException) bare).outcome());
    assertNoSecret(failure);
    limit.check();
  }

  /** What the call returned, or the exception of ours that it threw; no other may leave it. */
  private static Object result(List<ApiCall<?>> of, byte number) {
    try {
      return of.get(Math.floorMod(number - 'a', of.size())).execute();
    } catch (SdkException e) {
      return e;
    }
  }

  private static byte[] withKey(byte[] input, int from) {
    String body = new String(Arrays.copyOfRange(input, from, input.length), ISO_8859_1);
    String key = new String(ClientInvariants.KEY.getBytes(UTF_8), ISO_8859_1);
    return body.replace("{key}", key).getBytes(ISO_8859_1);
  }

  private static List<?> records(Object result) {
    if (result == null || result instanceof Throwable) {
      return List.of();
    }
    return result instanceof Page<?> page ? page.items() : List.of(result);
  }

  private static void assertUsableIdentifier(Object record) {
    Object id;
    try {
      id = record.getClass().getMethod("id").invoke(record);
    } catch (NoSuchMethodException e) {
      return; // statistics have none
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    if (id instanceof Long number) {
      assertThat(number).isPositive();
    } else {
      assertThat((String) id).isNotBlank().isNotEqualTo("0");
    }
  }

  /** A record may hold anything; a failure goes into logs. */
  private static void assertNoSecret(Object result) {
    if (result instanceof Throwable thrown) {
      assertThat(SecretSearch.textOf(thrown)).doesNotContain(SPELLINGS);
    }
  }
}
