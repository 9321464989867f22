package dev.gatehouse;

import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.integration.spring.Customizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Migrates the schema on a connection of its own, which only one node has at a time. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

  /** Not pooled: with the connection that migrates ends the lock that it holds. */
  @Bean(defaultCandidate = false)
  @LiquibaseDataSource
  DataSource migrationDataSource(DataSource application, LiquibaseConnectionDetails account) {
    DataSourceBuilder<SimpleDriverDataSource> migration =
        DataSourceBuilder.derivedFrom(application).type(SimpleDriverDataSource.class);
    if (account.getJdbcUrl() != null) {
      migration.url(account.getJdbcUrl());
    }
    if (account.getUsername() != null) {
      migration.username(account.getUsername()).password(account.getPassword());
    }
    return migration.build();
  }

  @Bean
  Customizer<Liquibase> oneMigrationAtATime() {
    return new MigrationLock();
  }
}
