package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures that the service takes, known by the end of the file's name and by how they begin. */
final class SpectoraImage {
  /** The attribute that holds one. */
  static final String FIELD = "image";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("image/jpeg", List.of(".jpg", ".jpeg"), List.of("\u00ff\u00d8\u00ff")),
          new Kind("image/png", List.of(".png"), List.of("\u0089PNG\r\n\u001a\n")),
          new Kind("image/gif", List.of(".gif"), List.of("GIF87a", "GIF89a")));

  private record Kind(String mediaType, List<String> endings, List<String> beginnings) {
    boolean matchesName(String fileName) {
      String name = fileName.toLowerCase(Locale.ROOT);
      return endings.stream().anyMatch(name::endsWith);
    }

    boolean matchesContent(byte[] content) {
      int most = Math.min(content.length, 8);
      String start = new String(content, 0, most, StandardCharsets.ISO_8859_1);
      return beginnings.stream().anyMatch(start::startsWith);
    }
  }

  private SpectoraImage() {}

  /**
   * Reads a picture whole: a file that changed while it was sent would fail a request half-way.
   *
   * @throws IllegalArgumentException saying what is wrong with it, but not where it is: a path may
   *     name a person
   */
  static Body.Part read(String partName, Path file, long maxBytes) {
    Path last = file.getFileName();
    String fileName = last == null ? "" : last.toString();
    Kind kind =
        KINDS.stream()
            .filter(known -> known.matchesName(fileName))
            .findFirst()
            .orElseThrow(() -> refuse("must have a name that ends in .jpg, .jpeg, .png or .gif"));
    byte[] content = content(file, maxBytes);
    if (!kind.matchesContent(content)) {
      throw refuse("is not " + kind.mediaType() + " by its content, as it is by its name");
    }
    return new Body.Part(partName, fileName, kind.mediaType(), content);
  }

  private static byte[] content(Path file, long maxBytes) {
    if (Files.isDirectory(file)) {
      throw refuse("is a directory");
    }
    if (!Files.exists(file)) {
      throw refuse("does not exist");
    }
    if (!Files.isRegularFile(file)) {
      throw refuse("is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      // One byte more than allowed tells, even of a file that grows meanwhile.
      byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBytes + 1));
      if (content.length == 0) {
        throw refuse("is empty");
      }
      if (content.length > maxBytes) {
        throw refuse("is larger than maxUploadBytes, " + maxBytes + " bytes");
      }
      return content;
    } catch (IOException e) {
      // Its words hold the path.
      throw refuse("cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static IllegalArgumentException refuse(String what) {
    return new IllegalArgumentException("image: the file " + what);
  }
}
