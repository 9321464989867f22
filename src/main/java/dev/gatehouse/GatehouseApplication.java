package dev.gatehouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GatehouseApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(GatehouseApplication.class, arguments);
  }
}
