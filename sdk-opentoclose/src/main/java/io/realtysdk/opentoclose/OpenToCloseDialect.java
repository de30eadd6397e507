package io.realtysdk.opentoclose;

import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Wire protocol of Open To Close: a key in the query, pages instead of errors. */
final class OpenToCloseDialect implements Dialect, Documents {
  static final String PROVIDER = "Open To Close";

  static final List<String> ENVIRONMENT = List.of("OPEN_TO_CLOSE");

  static final String BASE_URL = "https://api.opentoclose.com/v1";

  static final Json JSON = Json.snakeCase();

  /** The query parameter that carries the key. */
  static final String TOKEN = "api_token";

  /** The most that public consumers of the service report; the SDK asks for it by default. */
  static final int PAGE_SIZE = 100;

  private static final Pattern PASSWORD_FIELD =
      Pattern.compile("type\\s{0,8}=\\s{0,8}[\"']?password", Pattern.CASE_INSENSITIVE);
  private static final Pattern SAYS_ERROR =
      Pattern.compile("\\berrors?\\b|something went wrong", Pattern.CASE_INSENSITIVE);
  private static final Pattern SAYS_LOGIN =
      Pattern.compile("\\b(log|sign)[ -]?in\\b", Pattern.CASE_INSENSITIVE);

  private final boolean bearer;
  private final boolean trailingSlash;

  OpenToCloseDialect(boolean bearer, boolean trailingSlash) {
    this.bearer = bearer;
    this.trailingSlash = trailingSlash;
  }

  /** The path of the collection. An empty last segment is a slash at the end. */
  String[] agents() {
    return trailingSlash ? new String[] {"agents", ""} : new String[] {"agents"};
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public Decoder<Object> document() {
    return JSON.untyped();
  }

  /** The live service is said to answer bare; the public Python SDK takes both forms. */
  @Override
  public <T> Decoder<T> one(Class<T> type) {
    return JSON.bareOrEnveloped("data", type);
  }

  @Override
  public <T> Decoder<List<T>> list(Class<T> type) {
    return JSON.bareOrEnvelopedList("data", type);
  }

  /** Also with a key in the header: a second key in the URL would end up in logs. */
  @Override
  public boolean isCredential(String parameter) {
    return TOKEN.equalsIgnoreCase(parameter);
  }

  @Override
  public Set<String> fieldNames() {
    return OpenToCloseAgentFields.TYPED;
  }

  @Override
  public Credentials credentials() {
    return bearer ? Credentials.header("Bearer") : Credentials.query(TOKEN);
  }

  @Override
  public Problem problem(int status, ErrorBody body) {
    return Problem.of(status, body.message(), body.fieldErrors());
  }

  /** The web application in front answers 200 with a page of its own where it knows no better. */
  @Override
  public @Nullable Problem page(String html) {
    String words = words(html);
    if (PASSWORD_FIELD.matcher(html).find()) {
      return Problem.of(401, "the service answered with its login page");
    }
    if (SAYS_ERROR.matcher(words).find()) {
      return Problem.of(500, "the service answered with a page that says an error occurred");
    }
    return SAYS_LOGIN.matcher(words).find()
        ? Problem.of(401, "the service answered with its login page")
        : null;
  }

  /** What a reader of the page sees: scripts mention errors on every page. */
  private static String words(String html) {
    StringBuilder words = new StringBuilder();
    boolean code = false;
    for (String piece : html.split("<", -1)) {
      if (startsWith(piece, "script") || startsWith(piece, "style")) {
        code = true;
      } else if (startsWith(piece, "/script") || startsWith(piece, "/style")) {
        code = false;
      }
      if (!code) {
        words.append(piece, piece.indexOf('>') + 1, piece.length()).append(' ');
      }
    }
    return words.toString();
  }

  private static boolean startsWith(String piece, String tag) {
    return piece.regionMatches(true, 0, tag, 0, tag.length());
  }
}
