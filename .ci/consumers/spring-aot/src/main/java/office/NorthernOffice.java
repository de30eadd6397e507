package office;

import io.realtysdk.signtraker.SignTrakerClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Asks for the client of a tenant by its name. */
@Component
public class NorthernOffice {
  private final SignTrakerClient signTraker;

  NorthernOffice(@Qualifier("north") SignTrakerClient signTraker) {
    this.signTraker = signTraker;
  }

  public String email(long id) {
    return signTraker.agents().get(id).email();
  }
}
