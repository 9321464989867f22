--liquibase formatted sql

--changeset gatehouse:entitlement-001
CREATE TABLE IF NOT EXISTS product (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  organization_id BIGINT        NOT NULL,
  name            VARCHAR(100)  NOT NULL,
  name_key        VARCHAR(100)  NOT NULL COMMENT 'the name in lower case: two names that differ by case only are one product',
  description     VARCHAR(500)  NOT NULL,
  request_key     CHAR(36)      NULL COMMENT 'of the form that made it, so that a second click makes no second product',
  version         BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY product_in_organization (organization_id, id),
  UNIQUE KEY product_name (organization_id, name_key),
  UNIQUE KEY product_request (organization_id, request_key),
  CONSTRAINT product_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS download_package (
  id                 BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id    BIGINT       NOT NULL,
  code               VARCHAR(100) NOT NULL COMMENT 'the package ID (REV-26)',
  package_version    VARCHAR(50)  NOT NULL,
  container_delivery BOOLEAN      NOT NULL,
  effective_on       DATE         NOT NULL,
  request_key        CHAR(36)     NULL,
  version            BIGINT       NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY package_in_organization (organization_id, id),
  UNIQUE KEY package_code (organization_id, code),
  UNIQUE KEY package_request (organization_id, request_key),
  CONSTRAINT package_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT package_code_alphabet CHECK (code REGEXP '^[a-z0-9][a-z0-9._-]{0,99}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS package_product (
  organization_id BIGINT NOT NULL,
  package_id      BIGINT NOT NULL,
  product_id      BIGINT NOT NULL,
  PRIMARY KEY (organization_id, package_id, product_id),
  KEY package_product_of (organization_id, product_id, package_id),
  CONSTRAINT package_product_package FOREIGN KEY (organization_id, package_id) REFERENCES download_package (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT package_product_product FOREIGN KEY (organization_id, product_id) REFERENCES product (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE package_product;
--rollback DROP TABLE download_package;
--rollback DROP TABLE product;
