package io.realtysdk.core.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class SafeCauseTest {
  private static final String KEY = "sk-12345";
  private final Redaction redaction = Redaction.of(KEY);

  @Test
  void keepsExceptionsOfTheNetwork() {
    IOException reset = new IOException("Connection reset");
    ConnectException refused = new ConnectException("Failed to connect to host.example/10.0.0.1");
    refused.initCause(new ConnectException("Connection refused"));
    refused.addSuppressed(new SocketException("Network is unreachable"));
    assertThat(SafeCause.of(reset, redaction)).isSameAs(reset);
    assertThat(SafeCause.of(refused, redaction)).isSameAs(refused);
  }

  @Test
  void keepsOnlyTypeAndStackOfWhatMayQuoteTheService() {
    ProtocolException quoted = new ProtocolException("Unexpected status line: Jane Doe");
    Throwable safe = SafeCause.of(quoted, redaction);
    assertThat(safe).hasMessage("java.net.ProtocolException").hasNoCause();
    assertThat(safe.getStackTrace()).isEqualTo(quoted.getStackTrace());
  }

  @Test
  void replacesOneThatQuotesTheKeyAnywhere() {
    UnknownHostException host = new UnknownHostException("no host " + KEY);
    assertThat(SafeCause.of(host, redaction)).hasMessage("java.net.UnknownHostException");
    ConnectException outer = new ConnectException("refused");
    outer.initCause(new IllegalStateException("header " + KEY));
    assertThat(SafeCause.of(outer, redaction))
        .hasMessage("java.net.ConnectException: refused")
        .cause()
        .hasMessage("java.lang.IllegalStateException");
    ConnectException suppressing = new ConnectException("refused");
    suppressing.addSuppressed(new IOException(KEY));
    assertThat(SafeCause.of(suppressing, redaction).getSuppressed()).isEmpty();
  }

  @Test
  void acceptsAChainWithoutEnd() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);
    assertThat(SafeCause.of(one, redaction)).hasMessage("java.io.IOException");
  }
}
