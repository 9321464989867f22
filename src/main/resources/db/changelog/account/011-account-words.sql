--liquibase formatted sql

--changeset gatehouse:account-013
CREATE TABLE IF NOT EXISTS account_word (
  organization_id BIGINT       NOT NULL,
  word            VARCHAR(100) NOT NULL COMMENT 'a word of the name, folded; searched by its beginning',
  account_id      BIGINT       NOT NULL,
  PRIMARY KEY (organization_id, word, account_id),
  KEY account_word_of (organization_id, account_id, word),
  CONSTRAINT account_word_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE account_word;
