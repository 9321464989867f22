--liquibase formatted sql

--changeset gatehouse:invitation-010
--comment Finds the expired ones for the panel, in the order of the people
ALTER TABLE invitation
  ADD INDEX IF NOT EXISTS invitation_open (organization_id, state, user_id, expires_at);
--rollback ALTER TABLE invitation DROP INDEX invitation_open;
