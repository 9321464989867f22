--liquibase formatted sql

--changeset gatehouse:access-001
CREATE TABLE IF NOT EXISTS role (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  code            VARCHAR(50)  NOT NULL,
  name            VARCHAR(100) NOT NULL,
  system_role     BOOLEAN      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY role_in_organization (organization_id, id),
  UNIQUE KEY role_code (organization_id, code),
  CONSTRAINT role_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS role_permission (
  organization_id BIGINT      NOT NULL,
  role_id         BIGINT      NOT NULL,
  permission      VARCHAR(50) NOT NULL,
  PRIMARY KEY (organization_id, role_id, permission),
  CONSTRAINT role_permission_role FOREIGN KEY (organization_id, role_id) REFERENCES role (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS role_account_type (
  organization_id BIGINT      NOT NULL,
  role_id         BIGINT      NOT NULL,
  account_type    VARCHAR(20) NOT NULL,
  PRIMARY KEY (organization_id, role_id, account_type),
  CONSTRAINT role_account_type_role FOREIGN KEY (organization_id, role_id) REFERENCES role (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT role_account_type_known CHECK (account_type IN ('CUSTOMER', 'PRODUCER', 'PARTNER', 'SELF_REGISTERED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS scope (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  name            VARCHAR(100) NOT NULL,
  name_key        VARCHAR(100) NOT NULL COMMENT 'the name in lower case: unique whatever the case (D-17)',
  description     VARCHAR(500) NOT NULL DEFAULT '',
  retired_at      DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY scope_in_organization (organization_id, id),
  UNIQUE KEY scope_name (organization_id, name_key),
  CONSTRAINT scope_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT scope_name_plain CHECK (name NOT LIKE '%,%' AND CHAR_LENGTH(name) > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE scope;
--rollback DROP TABLE role_account_type;
--rollback DROP TABLE role_permission;
--rollback DROP TABLE role;
