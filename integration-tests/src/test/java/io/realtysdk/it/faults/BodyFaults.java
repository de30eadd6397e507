package io.realtysdk.it.faults;

import static io.realtysdk.it.faults.FaultCase.applied;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.realtysdk.core.Outcome;
import io.realtysdk.it.support.operations.OperationCase;
import io.realtysdk.it.support.server.MalformedResponses;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import java.time.Duration;
import java.util.List;

/** Faults of the body behind a complete head under 200; the request was applied. */
final class BodyFaults {

  private static final int LIMIT = 1 << 16;

  /** Long enough for the head to arrive on a busy machine. */
  private static final Duration HEAD_AND_PART = Duration.ofMillis(500);

  private BodyFaults() {}

  static List<FaultCase> all() {
    return List.of(
        applied("no byte of the body", op -> Script.cutBodyAt(0, op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("body cut in the middle", op -> Script.cutBodyAt(size(op) / 2, op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("last byte of the body missing", op -> Script.cutBodyAt(size(op) - 1, op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("reset in the body", op -> head(op).then(Script.raw("{")).thenReset())
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("chunks without an end", op -> MalformedResponses.chunkedWithoutEnd(op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        // With a length of 0 this may be an empty list; without one it is a body that was cut off.
        applied(
                "head without a length, then the end",
                op -> Script.closeDelimited(op.success().body(new byte[0])))
            .fails(Outcome.APPLIED, 3, 2, 1)
            .whereABodyIsRead(),
        applied("chunk size that is no number", op -> MalformedResponses.brokenChunk(op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("negative chunk size", op -> MalformedResponses.chunkSizeLine("-1", op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied(
                "chunk size beyond 64 bits",
                op -> MalformedResponses.chunkSizeLine("fffffffffffffffff", op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("length too large", op -> MalformedResponses.contentLength("4096", op.success()))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("length negative", op -> MalformedResponses.contentLength("-5", op.success()))
            .fails(Outcome.APPLIED, 1, 1, 1),
        applied("gzip corrupt", op -> MalformedResponses.brokenGzip(op.success()))
            .fails(Outcome.APPLIED, 1, 1, 1),
        applied("gzip truncated", op -> MalformedResponses.truncatedGzip(op.success(), 9))
            .fails(Outcome.APPLIED, 3, 2, 1),
        applied("silence in the body", op -> head(op).then(Script.stallUntilClientLeaves()))
            .with(settings -> ConnectionFaults.oneAttempt(settings, HEAD_AND_PART))
            .fails(Outcome.APPLIED, 1, 1, 1),
        applied(
                "slow body beyond the attempt timeout",
                op ->
                    head(op)
                        .then(
                            Script.drip(
                                " ".repeat(4096).getBytes(US_ASCII), Duration.ofMillis(20))))
            .with(settings -> ConnectionFaults.oneAttempt(settings, HEAD_AND_PART))
            .fails(Outcome.APPLIED, 1, 1, 1),
        applied("no JSON", op -> Script.json(200, "nonsense"))
            .fails(Outcome.APPLIED, 1, 1, 1)
            .whereTheBodyIsNeeded("nonsense"),
        applied("endless body", op -> MalformedResponses.endlessBody())
            .with(settings -> settings.maxResponseBytes(LIMIT))
            .fails(Outcome.APPLIED, 1, 1, 1),
        applied("gzip bomb", op -> MalformedResponses.gzipBomb(50_000_000))
            .with(settings -> settings.maxResponseBytes(LIMIT))
            .fails(Outcome.APPLIED, 1, 1, 1),
        applied("whole, in chunks", op -> MalformedResponses.chunked(op.success(), 3)).succeeds(),
        applied("whole, compressed", op -> MalformedResponses.gzip(op.success())).succeeds(),
        applied("whole, ended by the connection", op -> Script.closeDelimited(op.success()))
            .succeeds(),
        applied("whole, byte by byte", op -> Script.drip(op.success().bytes(), Duration.ofNanos(1)))
            .succeeds(),
        applied(
                "whole, with many headers",
                op -> MalformedResponses.headerFlood(100, 100, op.success()))
            .succeeds());
  }

  private static int size(OperationCase<?> operation) {
    return operation.success().body().length;
  }

  /** A complete head that promises a body of 4,096 bytes. */
  private static Script head(OperationCase<?> operation) {
    RawResponse promise = operation.success().header("Content-Length", "4096").body(new byte[0]);
    return Script.respond(promise);
  }
}
