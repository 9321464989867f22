--liquibase formatted sql

--changeset gatehouse:user-001
CREATE TABLE IF NOT EXISTS app_user (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  email           VARCHAR(254) NULL COMMENT 'as it was given; mail goes here',
  email_canonical VARCHAR(254) NULL COMMENT 'decides who is the same (S-05)',
  first_name      VARCHAR(100) NULL,
  last_name       VARCHAR(100) NULL,
  state           VARCHAR(10)  NOT NULL,
  type            VARCHAR(20)  NOT NULL COMMENT 'that of the linked accounts (D-15), kept for the list',
  consumer        BOOLEAN      NOT NULL,
  producer        BOOLEAN      NOT NULL,
  language        VARCHAR(8)   NULL,
  time_zone       VARCHAR(50)  NULL,
  theme           VARCHAR(10)  NOT NULL DEFAULT 'SYSTEM',
  created_at      DATETIME(6)  NOT NULL,
  joined_at       DATETIME(6)  NULL,
  last_sign_in_at DATETIME(6)  NULL,
  version         BIGINT       NOT NULL,
  listed          BOOLEAN      AS (state <> 'REMOVED') PERSISTENT COMMENT 'stands in the panel without a filter by state',
  PRIMARY KEY (id),
  UNIQUE KEY app_user_in_organization (organization_id, id),
  UNIQUE KEY app_user_address (organization_id, email_canonical),
  KEY app_user_state (organization_id, state, email_canonical),
  KEY app_user_listed (organization_id, listed, email_canonical),
  CONSTRAINT app_user_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT app_user_state_known CHECK (state IN ('PENDING', 'ACTIVE', 'INACTIVE', 'REMOVED')),
  CONSTRAINT app_user_type_known CHECK (type IN ('CUSTOMER', 'PRODUCER', 'PARTNER', 'SELF_REGISTERED')),
  CONSTRAINT app_user_theme_known CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK')),
  CONSTRAINT app_user_kind CHECK (consumer OR producer),
  CONSTRAINT app_user_producer_type CHECK (NOT producer OR type = 'PRODUCER'),
  CONSTRAINT app_user_address_canonical CHECK ((email IS NULL) = (email_canonical IS NULL)),
  CONSTRAINT app_user_address_needed CHECK (email IS NOT NULL OR state IN ('INACTIVE', 'REMOVED')),
  CONSTRAINT app_user_named CHECK (state <> 'ACTIVE' OR (first_name IS NOT NULL AND last_name IS NOT NULL AND joined_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS user_word (
  organization_id BIGINT       NOT NULL,
  word            VARCHAR(100) NOT NULL COMMENT 'a word of name or address, folded; searched by its beginning',
  user_id         BIGINT       NOT NULL,
  PRIMARY KEY (organization_id, word, user_id),
  KEY user_word_of (organization_id, user_id),
  CONSTRAINT user_word_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS user_account (
  organization_id BIGINT NOT NULL,
  user_id         BIGINT NOT NULL,
  account_id      BIGINT NOT NULL,
  PRIMARY KEY (organization_id, user_id, account_id),
  KEY user_account_of (organization_id, account_id, user_id),
  CONSTRAINT user_account_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT user_account_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS user_role (
  organization_id BIGINT NOT NULL,
  user_id         BIGINT NOT NULL,
  role_id         BIGINT NOT NULL,
  PRIMARY KEY (organization_id, user_id, role_id),
  KEY user_role_of (organization_id, role_id, user_id),
  CONSTRAINT user_role_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE,
  -- A role in use cannot be deleted (D-08).
  CONSTRAINT user_role_role FOREIGN KEY (organization_id, role_id) REFERENCES role (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS user_scope (
  organization_id BIGINT NOT NULL,
  user_id         BIGINT NOT NULL,
  scope_id        BIGINT NOT NULL,
  PRIMARY KEY (organization_id, user_id, scope_id),
  KEY user_scope_of (organization_id, scope_id, user_id),
  CONSTRAINT user_scope_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT user_scope_scope FOREIGN KEY (organization_id, scope_id) REFERENCES scope (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE user_scope;
--rollback DROP TABLE user_role;
--rollback DROP TABLE user_account;
--rollback DROP TABLE user_word;
--rollback DROP TABLE app_user;
