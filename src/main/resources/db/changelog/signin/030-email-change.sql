--liquibase formatted sql

--changeset gatehouse:signin-030
CREATE TABLE IF NOT EXISTS email_change (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  user_id         BIGINT       NOT NULL,
  requested_by    BIGINT       NOT NULL COMMENT 'the person or a manager; also somebody who was deleted since',
  request_key     CHAR(36)     NOT NULL COMMENT 'made with the form: the same form sent twice asks once (R-07)',
  old_email       VARCHAR(254) NOT NULL COMMENT 'is told (D-06)',
  email           VARCHAR(254) NOT NULL COMMENT 'as asked for, taken or not: deciding is the job of the mail (S-08)',
  email_canonical VARCHAR(254) NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  requested_at    DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  open_user_id    BIGINT       AS (IF(state = 'OPEN', user_id, NULL)) PERSISTENT,
  PRIMARY KEY (id),
  UNIQUE KEY email_change_in_organization (organization_id, id),
  UNIQUE KEY email_change_request (organization_id, request_key),
  UNIQUE KEY email_change_one_open (organization_id, open_user_id),
  KEY email_change_user (organization_id, user_id, requested_at),
  KEY email_change_address (organization_id, email_canonical),
  KEY email_change_requested (requested_at),
  CONSTRAINT email_change_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT email_change_state CHECK (state IN ('OPEN', 'CONFIRMED', 'ENDED')),
  CONSTRAINT email_change_expiry CHECK (expires_at > requested_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS email_change_token (
  token_hash      BINARY(32) NOT NULL,
  organization_id BIGINT     NOT NULL,
  change_id       BIGINT     NOT NULL COMMENT 'bound to person and new address (S-03)',
  PRIMARY KEY (token_hash),
  KEY email_change_token_of (organization_id, change_id),
  CONSTRAINT email_change_token_change FOREIGN KEY (organization_id, change_id) REFERENCES email_change (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE email_change_token;
--rollback DROP TABLE email_change;
