package dev.gatehouse.invitation.web;

import dev.gatehouse.web.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  LargeBody importedFile() {
    return new LargeBody(ImportController.PATH, DataSize.ofMegabytes(5));
  }
}
