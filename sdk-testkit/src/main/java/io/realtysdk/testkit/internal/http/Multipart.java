package io.realtysdk.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A strict parser of {@code multipart/form-data} bodies. */
public final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=\"?([^\";\\s]{1,70})\"?");
  private static final Pattern DISPOSITION =
      Pattern.compile(
          "form-data; name=\"([^\"\r\n]*)\"(?:; filename=\"([^\"\r\n]*)\")?",
          Pattern.CASE_INSENSITIVE);

  /**
   * One part.
   *
   * @param fileName as it was sent, including percent-encoding; null if the part is no file
   * @param mediaType empty if none was sent
   */
  public record Part(String name, @Nullable String fileName, String mediaType, byte[] content) {
    /** Returns the content as UTF-8 text. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private Multipart() {}

  /**
   * Returns the parts of a request.
   *
   * @throws IllegalArgumentException if the form is malformed
   */
  public static List<Part> parts(Request request) {
    String contentType = request.header("Content-Type");
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!boundary.find()) {
      throw new IllegalArgumentException("The form has no boundary.");
    }
    // one character for each byte, so that positions in the text are positions in the body
    String body = new String(request.bodyBytes(), StandardCharsets.ISO_8859_1);
    String delimiter = "--" + boundary.group(1);
    if (!body.startsWith(delimiter)) {
      throw new IllegalArgumentException("The form does not start with its boundary.");
    }
    List<Part> parts = new ArrayList<>();
    int at = delimiter.length();
    while (body.startsWith("\r\n", at)) {
      int end = body.indexOf("\r\n" + delimiter, at);
      if (end < 0) {
        throw new IllegalArgumentException("A part of the form is not terminated.");
      }
      parts.add(part(body.substring(at + 2, end)));
      at = end + 2 + delimiter.length();
    }
    if (!body.startsWith("--", at)) {
      throw new IllegalArgumentException("The form is not terminated.");
    }
    return parts;
  }

  private static Part part(String text) {
    int blank = text.indexOf("\r\n\r\n");
    if (blank < 0) {
      throw new IllegalArgumentException("A part of the form has no headers.");
    }
    String name = null;
    String fileName = null;
    String mediaType = "";
    for (String line : text.substring(0, blank).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      String header = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).trim();
      Matcher disposition = DISPOSITION.matcher(value);
      if (header.equals("content-disposition") && disposition.matches()) {
        name = utf8(disposition.group(1));
        fileName = disposition.group(2) == null ? null : utf8(disposition.group(2));
      } else if (header.equals("content-type")) {
        mediaType = value;
      }
    }
    if (name == null) {
      throw new IllegalArgumentException("A part of the form has no name.");
    }
    byte[] content = text.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1);
    return new Part(name, fileName, mediaType, content);
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
