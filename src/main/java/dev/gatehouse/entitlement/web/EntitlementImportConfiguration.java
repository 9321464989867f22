package dev.gatehouse.entitlement.web;

import dev.gatehouse.web.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class EntitlementImportConfiguration {

  private static final DataSize MOST = DataSize.ofMegabytes(5);

  @Bean
  LargeBody checkedEntitlements() {
    return new LargeBody(EntitlementImportController.DRAFT, MOST);
  }

  @Bean
  LargeBody importedEntitlements() {
    return new LargeBody(EntitlementImportController.PATH, MOST);
  }
}
