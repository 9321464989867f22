--liquibase formatted sql

--changeset gatehouse:account-010
ALTER TABLE account
  ADD COLUMN IF NOT EXISTS code CHAR(16) NULL COMMENT 'the account ID: a credential, for whoever knows it may ask to join (D-18)' AFTER organization_id,
  ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS request_key CHAR(36) NULL COMMENT 'of the form that made it, so that a second click makes no second account',
  ADD COLUMN IF NOT EXISTS sort_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_nopad_ci AS (name) PERSISTENT COMMENT 'the name, in the order in which lists have it';
--rollback ALTER TABLE account DROP COLUMN sort_name, DROP COLUMN request_key, DROP COLUMN version, DROP COLUMN code;

--changeset gatehouse:account-011
--comment 80 random bits for each account that has no ID yet; four digits give way to others that cannot be misread
UPDATE account
SET code = REPLACE(REPLACE(REPLACE(REPLACE(CONCAT(
    LPAD(CONV(HEX(RANDOM_BYTES(5)), 16, 32), 8, '0'),
    LPAD(CONV(HEX(RANDOM_BYTES(5)), 16, 32), 8, '0')), 'I', 'W'), 'L', 'X'), 'O', 'Y'), 'U', 'Z')
WHERE code IS NULL;
--rollback empty

--changeset gatehouse:account-012
ALTER TABLE account
  MODIFY COLUMN code CHAR(16) NOT NULL COMMENT 'the account ID: a credential, for whoever knows it may ask to join (D-18)',
  ADD UNIQUE KEY IF NOT EXISTS account_code (organization_id, code),
  ADD UNIQUE KEY IF NOT EXISTS account_request (organization_id, request_key),
  ADD KEY IF NOT EXISTS account_by_name (organization_id, sort_name, id),
  ADD KEY IF NOT EXISTS account_children (organization_id, parent_id, sort_name, id),
  ADD KEY IF NOT EXISTS account_children_of_type (organization_id, parent_id, type, sort_name, id),
  ADD CONSTRAINT IF NOT EXISTS account_code_alphabet CHECK (code REGEXP '^[0-9A-HJKMNP-TV-Z]{16}$');
--rollback ALTER TABLE account DROP CONSTRAINT account_code_alphabet, DROP KEY account_children_of_type, DROP KEY account_children, DROP KEY account_by_name, DROP KEY account_request, DROP KEY account_code, MODIFY COLUMN code CHAR(16) NULL;
