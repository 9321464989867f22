package dev.gatehouse.development;

import dev.gatehouse.GatehouseApplication;
import org.springframework.boot.SpringApplication;

/** Starts the portal on development services: {@code mvn spring-boot:test-run}. */
public class DevelopmentGatehouse {

  private DevelopmentGatehouse() {}

  public static void main(String[] arguments) {
    SpringApplication.from(GatehouseApplication::main)
        .with(DevelopmentServices.class)
        .withAdditionalProfiles("development")
        .run(arguments);
  }
}
