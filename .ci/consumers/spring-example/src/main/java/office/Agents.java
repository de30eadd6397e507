package office;

import io.realtysdk.core.NotFoundException;
import io.realtysdk.signtraker.SignTrakerAgent;
import io.realtysdk.signtraker.SignTrakerClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records of the SDK are returned as they are: Spring's JSON mapper writes and reads them. */
@RestController
class Agents {
  private final SignTrakerClient signTraker;

  Agents(SignTrakerClient signTraker) {
    this.signTraker = signTraker;
  }

  @GetMapping("/agents")
  List<SignTrakerAgent> all() {
    return signTraker.agents().listAll().stream().toList();
  }

  @GetMapping("/agents/{id}")
  SignTrakerAgent one(@PathVariable long id) {
    return signTraker.agents().get(id);
  }

  @GetMapping("/agents/{id}/later")
  CompletableFuture<SignTrakerAgent> later(@PathVariable long id) {
    return signTraker.agents().calls().get(id).submit();
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  void notFound(NotFoundException e) {}
}
