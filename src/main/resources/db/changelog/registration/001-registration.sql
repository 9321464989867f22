--liquibase formatted sql

--changeset gatehouse:registration-001
CREATE TABLE IF NOT EXISTS registration (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  code_hash       CHAR(64)     NOT NULL COMMENT 'of the entitlement or activation ID that was typed, which is a credential (D-18)',
  email           VARCHAR(254) NOT NULL,
  email_canonical VARCHAR(254) NOT NULL,
  company         VARCHAR(100) NULL COMMENT 'of the account to be made; NULL to join one',
  account_code    CHAR(16)     NULL COMMENT 'the account ID as typed, wiped as soon as the job has looked for the account',
  account_id      BIGINT       NULL COMMENT 'the account to join; no foreign key, so that it hinders nobody from deleting the account',
  language        VARCHAR(8)   NOT NULL COMMENT 'of the browser',
  state           VARCHAR(10)  NOT NULL,
  asked_at        DATETIME(6)  NOT NULL,
  first_name      VARCHAR(100) NULL COMMENT 'names, zone and password are kept only while somebody has to approve',
  last_name       VARCHAR(100) NULL,
  time_zone       VARCHAR(50)  NULL,
  password_hash   VARCHAR(255) NULL,
  waiting_since   DATETIME(6)  NULL,
  comment         VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'by whoever decided',
  user_id         BIGINT       NULL COMMENT 'who came of it; no foreign key, see ForgottenRegistrations',
  PRIMARY KEY (id),
  UNIQUE KEY registration_in_organization (organization_id, id),
  KEY registration_of_address (organization_id, email_canonical, asked_at),
  KEY registration_in_state (organization_id, state, id),
  KEY registration_asked (asked_at),
  CONSTRAINT registration_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT registration_states CHECK (state IN ('ASKED', 'OPEN', 'REFUSED', 'WAITING', 'COMPLETED', 'REJECTED')),
  CONSTRAINT registration_kept CHECK ((state = 'WAITING') = (password_hash IS NOT NULL)),
  CONSTRAINT registration_target CHECK (company IS NULL OR account_code IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS registration_token (
  token_hash      BINARY(32)   NOT NULL,
  organization_id BIGINT       NOT NULL,
  registration_id BIGINT       NOT NULL,
  email_canonical VARCHAR(254) NOT NULL COMMENT 'bound to the address it was mailed to (S-03)',
  expires_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (token_hash),
  KEY registration_token_of (organization_id, registration_id),
  CONSTRAINT registration_token_registration FOREIGN KEY (organization_id, registration_id) REFERENCES registration (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS registration_notice (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  organization_id BIGINT NOT NULL,
  registration_id BIGINT NOT NULL,
  recipient_id    BIGINT NOT NULL COMMENT 'a manager, or somebody of the account that was joined',
  PRIMARY KEY (id),
  CONSTRAINT registration_notice_registration FOREIGN KEY (organization_id, registration_id) REFERENCES registration (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT registration_notice_recipient FOREIGN KEY (organization_id, recipient_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE registration_notice;
--rollback DROP TABLE registration_token;
--rollback DROP TABLE registration;
