--liquibase formatted sql

--changeset gatehouse:signin-050
CREATE TABLE IF NOT EXISTS tally (
  organization_id BIGINT      NOT NULL,
  kind            VARCHAR(20) NOT NULL COMMENT 'what is counted: account, source, dead-link, …',
  key_hash        BINARY(32)  NOT NULL COMMENT 'of an address, known or not: SHA-256',
  number          INT         NOT NULL,
  delayed_until   DATETIME(6) NULL,
  source_hash     BINARY(32)  NULL COMMENT 'whence the latest wrong one came: let off together',
  forget_at       DATETIME(6) NOT NULL COMMENT 'from then on as if it were not there',
  PRIMARY KEY (organization_id, kind, key_hash),
  KEY tally_forgotten (forget_at),
  CONSTRAINT tally_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT tally_number CHECK (number >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS known_browser (
  organization_id BIGINT      NOT NULL,
  token_hash      BINARY(32)  NOT NULL COMMENT 'of its cookie',
  user_id         BIGINT      NOT NULL COMMENT 'who signed in with it',
  seen_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (organization_id, token_hash, user_id),
  KEY known_browser_user (organization_id, user_id),
  KEY known_browser_seen (seen_at),
  CONSTRAINT known_browser_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE known_browser;
--rollback DROP TABLE tally;
