--liquibase formatted sql

--changeset gatehouse:signin-001
CREATE TABLE IF NOT EXISTS credential (
  organization_id BIGINT       NOT NULL,
  user_id         BIGINT       NOT NULL,
  password_hash   VARCHAR(255) NOT NULL,
  changed_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (organization_id, user_id),
  CONSTRAINT credential_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS password_reset (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  email_canonical VARCHAR(254) NOT NULL COMMENT 'as asked for, known or not: deciding is the job of the mail (S-08)',
  requested_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY password_reset_requested (requested_at),
  KEY password_reset_address (organization_id, email_canonical, requested_at),
  CONSTRAINT password_reset_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS password_reset_token (
  token_hash      BINARY(32)   NOT NULL,
  organization_id BIGINT       NOT NULL,
  user_id         BIGINT       NOT NULL,
  email_canonical VARCHAR(254) NOT NULL COMMENT 'dies with a change of the address',
  expires_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (token_hash),
  KEY password_reset_token_user (organization_id, user_id),
  KEY password_reset_token_expiry (expires_at),
  CONSTRAINT password_reset_token_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE password_reset_token;
--rollback DROP TABLE password_reset;
--rollback DROP TABLE credential;

--changeset gatehouse:signin-002
--comment The tables of Spring Session, by its own description for MySQL
CREATE TABLE IF NOT EXISTS app_session (
  PRIMARY_ID            CHAR(36)     NOT NULL,
  SESSION_ID            CHAR(36)     NOT NULL,
  CREATION_TIME         BIGINT       NOT NULL,
  LAST_ACCESS_TIME      BIGINT       NOT NULL,
  MAX_INACTIVE_INTERVAL INT          NOT NULL,
  EXPIRY_TIME           BIGINT       NOT NULL,
  PRINCIPAL_NAME        VARCHAR(100) NULL COMMENT 'the id of the user (S-11)',
  PRIMARY KEY (PRIMARY_ID),
  UNIQUE KEY app_session_id (SESSION_ID),
  KEY app_session_expiry (EXPIRY_TIME),
  KEY app_session_principal (PRINCIPAL_NAME)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS app_session_ATTRIBUTES (
  SESSION_PRIMARY_ID CHAR(36)     NOT NULL,
  ATTRIBUTE_NAME     VARCHAR(200) NOT NULL,
  ATTRIBUTE_BYTES    BLOB         NOT NULL,
  PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
  CONSTRAINT app_session_attributes_session FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES app_session (PRIMARY_ID) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;
--rollback DROP TABLE app_session_ATTRIBUTES;
--rollback DROP TABLE app_session;
