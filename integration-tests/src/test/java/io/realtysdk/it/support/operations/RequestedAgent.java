package io.realtysdk.it.support.operations;

import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.ReceivedRequest;
import io.realtysdk.it.support.server.Script;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Responds with the SignTraker agent whose id the path asks for; a create gets id 7. */
public final class RequestedAgent {
  private static final Pattern ID = Pattern.compile("/([0-9]+)$");

  private RequestedAgent() {}

  public static RawResponse to(ReceivedRequest request) {
    Matcher id = ID.matcher(request.path());
    return RawResponse.json(200, "{\"Id\":" + (id.find() ? id.group(1) : "7") + "}");
  }

  public static Script script() {
    return Script.step(wire -> wire.write(to(wire.request()).bytes()));
  }
}
