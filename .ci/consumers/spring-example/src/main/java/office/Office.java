package office;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An office's web application that shows the agents of SignTraker. */
@SpringBootApplication
public class Office {
  public static void main(String[] args) {
    SpringApplication.run(Office.class, args);
  }
}
