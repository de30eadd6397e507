package io.realtysdk.core.internal.call;

import io.realtysdk.core.internal.error.Failure;
import io.realtysdk.core.internal.error.Redaction;
import io.realtysdk.core.internal.error.UnreadResponse;
import io.realtysdk.core.internal.http.Answer;
import io.realtysdk.core.internal.http.LimitedStream;
import io.realtysdk.core.internal.json.JsonFailures;
import io.realtysdk.core.internal.json.JsonText;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.retry.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Successful responses to writes from which no record could be decoded. */
final class WriteResponses {
  private static final Pattern LAST_SEGMENT =
      Pattern.compile("/([A-Za-z0-9_.~-]{1,128})/?(?:[?#].*)?$");

  private WriteResponses() {}

  /**
   * Has the record read back where the response holds none, and otherwise keeps its identifier and
   * its body for the exception.
   */
  @SuppressWarnings("NullAway") // There is no value yet; the call that reads the record has it.
  static <T extends @Nullable Object> AttemptResult<T> withoutRecord(
      Operation<T> op,
      Answer answer,
      LimitedStream body,
      Throwable thrown,
      Failure.OfAttempt failure,
      Redaction redaction) {
    Operation.ReadBack<T> readBack = op.readBack();
    String known = readBack == null ? null : readBack.id();
    String id = known != null ? known : idOf(answer);
    boolean hasNoRecord =
        failure.kind() == FailureKind.UNUSABLE && hasNoRepresentation(body, thrown);
    if (readBack != null && id != null && hasNoRecord) {
      return new AttemptResult.Success<>(null, answer, id);
    }
    String text = new String(body.copy(), StandardCharsets.UTF_8);
    String inBody = JsonText.identifier(text);
    return new AttemptResult.Failed<>(
        failure.with(new UnreadResponse(inBody != null ? inBody : id, redaction.withoutKey(text))));
  }

  /** Nothing, an object without a member of the record, or a text such as "updated". */
  private static boolean hasNoRepresentation(LimitedStream body, Throwable thrown) {
    int first = body.peekedCharacter();
    boolean isText = first != '{' && first != '[' && JsonFailures.isNoJson(thrown);
    return isText || JsonFailures.isMissingRepresentation(thrown);
  }

  /** The identifier of a created record, which is the last segment of its location. */
  private static @Nullable String idOf(Answer answer) {
    String location = answer.header("Location");
    Matcher matcher = LAST_SEGMENT.matcher(location == null ? "" : location);
    return matcher.find() ? matcher.group(1) : null;
  }
}
