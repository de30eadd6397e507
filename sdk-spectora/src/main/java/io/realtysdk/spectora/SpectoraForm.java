package io.realtysdk.spectora;

import io.realtysdk.core.ExtensibleEnum;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Patch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields as a form, named the way Rails reads nested values: {@code data[attributes][name]}, lists
 * with {@code []} behind, maps with {@code [member]} behind.
 */
final class SpectoraForm {
  private final long maxImageBytes;
  private final List<Body.Part> parts = new ArrayList<>();

  private SpectoraForm(long maxImageBytes) {
    this.maxImageBytes = maxImageBytes;
  }

  /**
   * The form.
   *
   * @throws IllegalArgumentException if the image is not usable, or a field has no form in a form
   */
  static Body.Multipart of(Patch fields, long maxImageBytes) {
    SpectoraForm form = new SpectoraForm(maxImageBytes);
    fields
        .fields()
        .forEach((name, value) -> form.add(name, "data[attributes][" + name + "]", value));
    return new Body.Multipart(List.copyOf(form.parts));
  }

  private void add(String field, String name, @Nullable Object value) {
    if (value instanceof Path file) {
      parts.add(SpectoraImage.read(name, file, maxImageBytes));
    } else if (value instanceof List<?> list) {
      addList(field, name, list);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((member, inner) -> add(field, name + "[" + member + "]", inner));
    } else {
      byte[] text = text(field, value).getBytes(StandardCharsets.UTF_8);
      parts.add(new Body.Part(name, null, null, text));
    }
  }

  private void addList(String field, String name, List<?> list) {
    if (list.isEmpty()) {
      throw refuse(field, "an empty list");
    }
    for (Object item : list) {
      byte[] text = text(field, item).getBytes(StandardCharsets.UTF_8);
      parts.add(new Body.Part(name + "[]", null, null, text));
    }
  }

  private static String text(String field, @Nullable Object value) {
    if (value == null) {
      throw refuse(field, "null");
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof ExtensibleEnum) {
      return value.toString();
    }
    throw refuse(field, "a value of this type");
  }

  private static IllegalArgumentException refuse(String field, String what) {
    return new IllegalArgumentException(
        field
            + ": a multipart request cannot carry "
            + what
            + "; change this field in a request without an image");
  }
}
