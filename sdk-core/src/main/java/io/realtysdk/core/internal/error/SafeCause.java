package io.realtysdk.core.internal.error;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cause safe to show and to serialize. Exceptions of the network keep their text, which
 * names at most the configured host. Of all others only type and stack are kept, because their
 * texts may quote the service or the request.
 */
public final class SafeCause {
  private static final int MAX_DEPTH = 8;
  private static final Set<Class<?>> HARMLESS =
      Set.of(
          ConnectException.class,
          NoRouteToHostException.class,
          SocketException.class,
          SocketTimeoutException.class,
          UnknownHostException.class,
          ClosedByInterruptException.class,
          ClosedChannelException.class,
          SSLException.class,
          SSLHandshakeException.class,
          SSLPeerUnverifiedException.class,
          SSLProtocolException.class);

  private SafeCause() {}

  public static Throwable of(Throwable cause, Redaction redaction) {
    return isSafe(cause, redaction) ? cause : copy(cause, redaction, 0);
  }

  private static boolean isSafe(Throwable cause, Redaction redaction) {
    Throwable at = cause;
    for (int depth = 0; at != null; depth++, at = at.getCause()) {
      if (depth >= MAX_DEPTH || !isHarmless(at, redaction)) {
        return false;
      }
      for (Throwable other : at.getSuppressed()) {
        if (other.getCause() != null || !isHarmless(other, redaction)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isHarmless(Throwable failure, Redaction redaction) {
    String text = failure.getMessage();
    boolean isReset = failure.getClass() == IOException.class && isNetworkText(text);
    boolean isEnd = failure.getClass() == EOFException.class && text == null;
    return (isReset || isEnd || HARMLESS.contains(failure.getClass()))
        && (text == null || !redaction.finds(text));
  }

  /** What the JDK and OkHttp throw as a plain IOException. */
  private static boolean isNetworkText(@Nullable String text) {
    return text == null
        || text.equals("Connection reset")
        || text.equals("Connection reset by peer")
        || text.equals("Broken pipe")
        || text.equals("Canceled")
        || text.equals("canceled due to timeout")
        || text.equals("timeout");
  }

  private static Throwable copy(Throwable failure, Redaction redaction, int depth) {
    String text = failure.getClass().getName();
    if (isHarmless(failure, redaction) && failure.getMessage() != null) {
      text += ": " + failure.getMessage();
    }
    Throwable inner = failure.getCause();
    Throwable copy =
        inner == null || depth >= MAX_DEPTH
            ? new IOException(text)
            : new IOException(text, copy(inner, redaction, depth + 1));
    copy.setStackTrace(failure.getStackTrace());
    return copy;
  }
}
