package io.realtysdk.it.wire.sample;

import io.realtysdk.core.RawRequest;
import io.realtysdk.core.ResponseFormatException;
import java.util.List;

/** Requests to what has no method of its own, which every client takes in three forms. */
public final class RawSamples {
  private RawSamples() {}

  /**
   * Samples of one client's forms.
   *
   * @param client its simple name
   * @param document sends a request and reads anything
   * @param record sends a request and reads a record
   * @param list sends a request and reads a list of records
   * @param request what a request for offices has to be
   */
  public static List<Sample> of(
      String client, Sender document, Sender record, Sender list, String request) {
    return List.of(
        sample(client + ".request(RawRequest)", document, request),
        sample(client + ".request(RawRequest,Class)", record, request),
        sample(client + ".requestList(RawRequest,Class)", list, request));
  }

  private static Sample sample(String covers, Sender sender, String request) {
    Runnable send =
        () -> {
          try {
            sender.send(RawRequest.get("offices"));
          } catch (ResponseFormatException e) {
            // Only the request counts; the answer is not one of offices.
          }
        };
    return new Sample(covers, send, request);
  }

  /** Sends a request in one form. */
  @FunctionalInterface
  public interface Sender {
    /** Sends it, whatever is answered. */
    void send(RawRequest request);
  }
}
