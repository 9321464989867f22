--liquibase formatted sql

--changeset gatehouse:user-010
--comment What the panel is sorted by; never NULL, so that a page can begin at anybody
ALTER TABLE app_user
  ADD COLUMN IF NOT EXISTS sort_account VARCHAR(254)
    AS (COALESCE(email_canonical, LOWER(CONCAT_WS(' ', first_name, last_name)))) PERSISTENT
    COMMENT 'the address; of a contact without one, the name',
  ADD COLUMN IF NOT EXISTS sort_name VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci
    AS (COALESCE(NULLIF(CONCAT_WS(' ', first_name, last_name), ''), email_canonical, '')) PERSISTENT
    COMMENT 'the name as people sort it; of somebody without one, the address',
  ADD COLUMN IF NOT EXISTS sort_seen DATETIME(6)
    AS (COALESCE(last_sign_in_at, TIMESTAMP '1970-01-01 00:00:00')) PERSISTENT
    COMMENT 'the last sign-in; 1970 for never';
--rollback ALTER TABLE app_user DROP COLUMN sort_seen, DROP COLUMN sort_name, DROP COLUMN sort_account;

--changeset gatehouse:user-011
--comment A way through the list for each order, of everybody and of each state, that sees the type by which the tabs filter
ALTER TABLE app_user
  ADD INDEX IF NOT EXISTS app_user_listed_by_account (organization_id, listed, sort_account, id, type),
  ADD INDEX IF NOT EXISTS app_user_listed_by_name (organization_id, listed, sort_name, id, type),
  ADD INDEX IF NOT EXISTS app_user_listed_by_seen (organization_id, listed, sort_seen, id, type),
  ADD INDEX IF NOT EXISTS app_user_listed_by_id (organization_id, listed, id, type, sort_seen),
  ADD INDEX IF NOT EXISTS app_user_listed_type (organization_id, listed, type),
  ADD INDEX IF NOT EXISTS app_user_state_by_account (organization_id, state, sort_account, id, type),
  ADD INDEX IF NOT EXISTS app_user_state_by_name (organization_id, state, sort_name, id, type),
  ADD INDEX IF NOT EXISTS app_user_state_by_seen (organization_id, state, sort_seen, id, type),
  ADD INDEX IF NOT EXISTS app_user_state_by_id (organization_id, state, id, type, sort_seen),
  ADD INDEX IF NOT EXISTS app_user_state_type (organization_id, state, type),
  DROP INDEX IF EXISTS app_user_listed,
  DROP INDEX IF EXISTS app_user_state;
--rollback ALTER TABLE app_user ADD INDEX app_user_state (organization_id, state, email_canonical), ADD INDEX app_user_listed (organization_id, listed, email_canonical), DROP INDEX app_user_state_type, DROP INDEX app_user_state_by_id, DROP INDEX app_user_state_by_seen, DROP INDEX app_user_state_by_name, DROP INDEX app_user_state_by_account, DROP INDEX app_user_listed_type, DROP INDEX app_user_listed_by_id, DROP INDEX app_user_listed_by_seen, DROP INDEX app_user_listed_by_name, DROP INDEX app_user_listed_by_account;
