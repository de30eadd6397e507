package io.realtysdk.it.support.invariants;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Keeps all that is logged in this JVM while it is open, from java.util.logging at ALL and from
 * SLF4J at TRACE, thread names, arguments and exception texts included. Logback's other appenders
 * are silent meanwhile: TRACE on the console would bury the build's own output.
 */
public final class LogCapture implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level julLevelBefore = julRoot.getLevel();
  private final Handler julHandler = new JulHandler();
  private final Logger slf4jRoot =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level slf4jLevelBefore = slf4jRoot.getLevel();
  private final List<Appender<ILoggingEvent>> silenced = new ArrayList<>();
  private final Appender<ILoggingEvent> appender = new Slf4jAppender();

  private final List<String> ignoredLoggers;

  private LogCapture(List<String> ignoredLoggers) {
    this.ignoredLoggers = ignoredLoggers;
  }

  /**
   * Starts at once.
   *
   * @param ignoredLoggers prefixes of logger names that are not the client's, such as a test
   *     server's that rightly logs the key it was sent
   */
  public static LogCapture start(String... ignoredLoggers) {
    LogCapture capture = new LogCapture(List.of(ignoredLoggers));
    capture.attach();
    return capture;
  }

  /** Every event so far, one string each, exceptions with all of their causes. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  public String text() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    julRoot.removeHandler(julHandler);
    julRoot.setLevel(julLevelBefore);
    slf4jRoot.detachAppender(appender);
    slf4jRoot.setLevel(slf4jLevelBefore);
    silenced.forEach(slf4jRoot::addAppender);
    appender.stop();
  }

  private void attach() {
    julHandler.setLevel(java.util.logging.Level.ALL);
    julRoot.addHandler(julHandler);
    julRoot.setLevel(java.util.logging.Level.ALL);
    slf4jRoot.iteratorForAppenders().forEachRemaining(silenced::add);
    silenced.forEach(slf4jRoot::detachAppender);
    appender.setContext(slf4jRoot.getLoggerContext());
    appender.start();
    slf4jRoot.addAppender(appender);
    slf4jRoot.setLevel(Level.TRACE);
  }

  private boolean isIgnored(String logger) {
    return ignoredLoggers.stream().anyMatch(String.valueOf(logger)::startsWith);
  }

  private void keep(String thread, Object level, String logger, String message, String failure) {
    lines.add("[" + thread + "] " + level + " " + logger + " " + message + "\n" + failure);
  }

  private final class JulHandler extends Handler {

    @Override
    public void publish(LogRecord event) {
      if (isIgnored(event.getLoggerName())) {
        return;
      }
      StringWriter failure = new StringWriter();
      if (event.getThrown() != null) {
        event.getThrown().printStackTrace(new PrintWriter(failure, true));
      }
      keep(
          Thread.currentThread().getName(),
          event.getLevel(),
          event.getLoggerName(),
          new SimpleFormatter().formatMessage(event),
          failure.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Takes no lock: to format a server's objects takes the server's locks, in any order. */
  private final class Slf4jAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      if (isIgnored(event.getLoggerName())) {
        return;
      }
      keep(
          event.getThreadName(),
          event.getLevel(),
          event.getLoggerName(),
          event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + (event.getKeyValuePairs() == null ? "" : event.getKeyValuePairs()),
          ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }
}
