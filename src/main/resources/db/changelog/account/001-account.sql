--liquibase formatted sql

--changeset gatehouse:account-001
CREATE TABLE IF NOT EXISTS account (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  name            VARCHAR(100) NOT NULL,
  type            VARCHAR(20)  NOT NULL,
  parent_id       BIGINT       NULL,
  root_producer   BOOLEAN      NULL COMMENT 'TRUE for the one root producer account, else NULL (D-14)',
  PRIMARY KEY (id),
  UNIQUE KEY account_in_organization (organization_id, id),
  UNIQUE KEY account_of_type (organization_id, id, type),
  UNIQUE KEY account_root_producer (organization_id, root_producer),
  -- A child has its parent's type (D-14).
  CONSTRAINT account_parent FOREIGN KEY (organization_id, parent_id, type) REFERENCES account (organization_id, id, type),
  CONSTRAINT account_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_type CHECK (type IN ('CUSTOMER', 'PRODUCER', 'PARTNER', 'SELF_REGISTERED')),
  CONSTRAINT account_root CHECK (root_producer IS NULL OR (root_producer AND type = 'PRODUCER' AND parent_id IS NULL)),
  CONSTRAINT account_self_registered CHECK (type <> 'SELF_REGISTERED' OR parent_id IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS account_line (
  organization_id BIGINT NOT NULL,
  ancestor_id     BIGINT NOT NULL,
  descendant_id   BIGINT NOT NULL,
  depth           INT    NOT NULL COMMENT '0 for the account itself',
  PRIMARY KEY (organization_id, ancestor_id, descendant_id),
  KEY account_line_upwards (organization_id, descendant_id, ancestor_id),
  CONSTRAINT account_line_ancestor FOREIGN KEY (organization_id, ancestor_id) REFERENCES account (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT account_line_descendant FOREIGN KEY (organization_id, descendant_id) REFERENCES account (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT account_line_depth CHECK (depth >= 0 AND (depth = 0) = (ancestor_id = descendant_id))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE account_line;
--rollback DROP TABLE account;
