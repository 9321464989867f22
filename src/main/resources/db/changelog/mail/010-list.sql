--liquibase formatted sql

--changeset gatehouse:mail-010
--comment Finds the failed ones for the panel
ALTER TABLE outbox_mail
  ADD INDEX IF NOT EXISTS outbox_mail_state (organization_id, state);
--rollback ALTER TABLE outbox_mail DROP INDEX outbox_mail_state;
