package io.realtysdk.examples;

import io.realtysdk.spectora.SpectoraAgent;
import io.realtysdk.spectora.SpectoraAgentPatch;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeSpectora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An image turns an update into a form. It is checked and read before anything is sent. */
public class ImageUpload {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  public static void main(String[] args) throws IOException {
    Path portrait = Files.write(Files.createTempFile("portrait", ".png"), PNG);
    Path notAnImage = Files.writeString(Files.createTempFile("portrait", ".jpg"), "just text");
    try (FakeSpectora fake = FakeSpectora.start().seed(3);
        SpectoraClient spectora = fake.client()) {
      SpectoraAgent agent =
          spectora
              .agents()
              .update("2", SpectoraAgentPatch.builder().city("Austin").image(portrait).build());
      System.out.println(agent.city() + ", image: " + (agent.image() != null));

      try {
        spectora.agents().update("2", SpectoraAgentPatch.builder().image(notAnImage).build());
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
      System.out.println(fake.requests().size() + " request sent");
    } finally {
      Files.delete(portrait);
      Files.delete(notAnImage);
    }
  }
}
