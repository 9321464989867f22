--liquibase formatted sql

--changeset gatehouse:entitlement-002
CREATE TABLE IF NOT EXISTS entitlement (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  organization_id BIGINT      NOT NULL,
  account_id      BIGINT      NULL COMMENT 'none until it is claimed (D-19)',
  state           VARCHAR(20) NOT NULL,
  request_key     CHAR(36)    NULL,
  version         BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY entitlement_in_organization (organization_id, id),
  UNIQUE KEY entitlement_request (organization_id, request_key),
  KEY entitlement_of_account (organization_id, account_id, id),
  KEY entitlement_in_state (organization_id, state, id),
  CONSTRAINT entitlement_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  -- No account that has entitlements is deleted (D-14).
  CONSTRAINT entitlement_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT entitlement_state CHECK (state IN ('DRAFT', 'DEPLOYED', 'INACTIVE', 'OBSOLETE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS entitlement_line (
  id              BIGINT   NOT NULL AUTO_INCREMENT,
  organization_id BIGINT   NOT NULL,
  entitlement_id  BIGINT   NOT NULL,
  product_id      BIGINT   NOT NULL,
  quantity        INT      NOT NULL,
  starts_on       DATE     NOT NULL,
  ends_on         DATE     NULL COMMENT 'the last day; none for ever',
  request_key     CHAR(36) NULL,
  version         BIGINT   NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY entitlement_line_of (organization_id, entitlement_id, id),
  UNIQUE KEY entitlement_line_request (organization_id, request_key),
  KEY entitlement_line_of_product (organization_id, product_id, entitlement_id),
  CONSTRAINT entitlement_line_entitlement FOREIGN KEY (organization_id, entitlement_id) REFERENCES entitlement (organization_id, id),
  CONSTRAINT entitlement_line_product FOREIGN KEY (organization_id, product_id) REFERENCES product (organization_id, id),
  CONSTRAINT entitlement_line_quantity CHECK (quantity BETWEEN 1 AND 1000000),
  CONSTRAINT entitlement_line_dates CHECK (ends_on IS NULL OR ends_on >= starts_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS entitlement_code (
  organization_id BIGINT      NOT NULL,
  code_hash       BINARY(32)  NOT NULL COMMENT 'SHA-256 of code_key: what is looked up, so that the time it takes tells nothing',
  code_key        VARCHAR(64) NOT NULL COMMENT 'the ID in the one form in which IDs are compared',
  code            VARCHAR(64) NOT NULL COMMENT 'the entitlement or activation ID as it is shown: a credential (D-18)',
  entitlement_id  BIGINT      NOT NULL,
  line_id         BIGINT      NULL COMMENT 'none for the ID of the entitlement itself',
  PRIMARY KEY (organization_id, code_hash),
  UNIQUE KEY entitlement_code_key (organization_id, code_key),
  UNIQUE KEY entitlement_code_of_line (organization_id, line_id),
  KEY entitlement_code_of (organization_id, entitlement_id, line_id),
  CONSTRAINT entitlement_code_entitlement FOREIGN KEY (organization_id, entitlement_id) REFERENCES entitlement (organization_id, id),
  CONSTRAINT entitlement_code_line FOREIGN KEY (organization_id, entitlement_id, line_id) REFERENCES entitlement_line (organization_id, entitlement_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE entitlement_code;
--rollback DROP TABLE entitlement_line;
--rollback DROP TABLE entitlement;
